#!/usr/bin/env node
import { createRequire } from 'node:module';
import { systemClock } from '../base/clock.ts';
import { run } from './run.ts';

const { version } = createRequire(import.meta.url)('@sentinelsec/sdk/package.json') as { version: string };

const exitCodeOfSignal = { SIGINT: 130, SIGTERM: 143 } as const;
/** The maximum time that a command takes to end after a signal, in milliseconds. */
const patience = 5000;

const end = new AbortController();
let exitCode: number | undefined;
function stop(name: keyof typeof exitCodeOfSignal): void {
  const code = exitCodeOfSignal[name];
  // A second signal ends the process immediately. Files stay valid: a later download continues with the bytes on the disk.
  if (exitCode !== undefined) process.exit(code);
  exitCode = code;
  end.abort(new Error(`The process got ${name}.`));
  systemClock.deadline(patience, () => process.exit(code), 'background');
}
process.on('SIGINT', () => stop('SIGINT')).on('SIGTERM', () => stop('SIGTERM'));

// The program that reads the output, such as `head`, may end before the command. In this case, the command ends too.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const terminal = {
  env: process.env,
  out: process.stdout,
  err: process.stderr,
  in: process.stdin,
  signal: end.signal,
  interrupt: () => stop('SIGINT'),
  now: () => systemClock.now(),
};
const code = await run(process.argv.slice(2), terminal, version);
process.exitCode = exitCode ?? code;
