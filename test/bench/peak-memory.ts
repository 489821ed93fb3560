import { readFileSync } from 'node:fs';

/**
 * Returns the maximum memory of this process so far, in MB. `process.resourceUsage().maxRSS` would be wrong here: on Linux, it
 * also counts the memory that the parent process had when it started this process. The function returns `maxRSS` only on a system
 * without `/proc`.
 */
export function peakMemory(): number {
  try {
    const [, kilobytes = ''] = /^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes !== '') return Number(kilobytes) / 1024;
  } catch {
    // This system has no `/proc`.
  }
  return process.resourceUsage().maxRSS / 1024;
}
