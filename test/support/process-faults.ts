import type { EventEmitter } from 'node:events';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeAll } from 'vitest';

// A test fails if the process prints a warning. It also fails if a file that was opened during the test is still open afterwards.
// Node closes such a file only when it collects garbage, and prints a warning then. This may be in another test or never.

type Open = typeof promises.open;

/**
 * The files that are open now. The value is an error with the stack of the call that opened the file. The map is stored on the
 * original function, so all test files of a process share it.
 */
const watched: Open & { openFiles?: Map<object, Error> } = promises.open;
const openFiles = watched.openFiles ?? watchFiles();

function watchFiles(): Map<object, Error> {
  const files = new Map<object, Error>();
  const open: Open = async (...given) => {
    const opened = new Error(`${given[0]} is still open after the test. It was opened`);
    const handle = await watched(...given);
    files.set(handle, opened);
    // The types of Node do not say that a file handle is an event emitter.
    (handle as unknown as EventEmitter).once('close', () => files.delete(handle));
    return handle;
  };
  promises.open = Object.assign(open, { openFiles: files });
  // Source files that import `open` by name then also get the watched function.
  syncBuiltinESMExports();
  return files;
}

const warnings: Error[] = [];
const hear = (warning: Error): void => void warnings.push(warning);

beforeAll(() => {
  process.on('warning', hear);
  return () => void process.off('warning', hear);
});

afterEach(async () => {
  // The client may still be reading a file in the background, such as a key file.
  for (let turn = 0; openFiles.size > 0 && turn < 1000; turn++) await setImmediate();
  const faults = [...openFiles.values(), ...warnings.splice(0)];
  openFiles.clear();
  const [fault] = faults;
  if (fault) throw new Error(`The test leaves something behind:\n${faults.map(String).join('\n')}`, { cause: fault });
});
