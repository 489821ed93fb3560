#!/usr/bin/env node
import { readFileSync } from 'node:fs';

const { enableCompileCache, flushCompileCache } = process.getBuiltinModule('node:module');

// This call comes before anything large is loaded. From the second start on, Node then reads compiled code from its cache.
enableCompileCache();

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

// The signal handlers are registered first, so that the command notices even a signal that arrives directly after its first
// output line. They stay, because npx passes Ctrl+C on, so the command often gets a signal twice. The second signal must not end
// the command before it has written the state file.
const stopped = new Promise<NodeJS.Signals>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
});

let isServing = false;

// A start can hang, for example in a seed file. Then a signal ends the process as if it had no handler. Nothing is lost, because
// the server has accepted no request yet.
void stopped.then((signal) => {
  AbortSignal.timeout(1000).addEventListener('abort', () => {
    if (isServing) return;
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
});

// If the program that reads the output has ended, each write fails. Such an error must not end the server.
for (const output of [process.stdout, process.stderr]) output.on('error', () => {});

/** If a program does not read the output from its pipe, the command keeps this number of bytes, and leaves out further lines. */
const unreadBytesMax = 1024 * 1024;

const { command } = await import('./adapters/command.node.ts');

process.exitCode = await command(process.argv.slice(2), {
  print(text) {
    if (process.stdout.writableLength < unreadBytesMax) process.stdout.write(text);
  },
  env: process.env,
  version,
  complain: (text) => void process.stderr.write(text),
  started() {
    isServing = true;
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    // Most objects of a request live only briefly, so V8 needs no larger young generation.
    setFlagsFromString('--semi-space-growth-factor=1');
    // By default, V8 lets the heap grow to several times the size of its live objects. With this flag, the heap stays small, and
    // a request takes no more processor time.
    setFlagsFromString('--heap-growing-percent=20');
    // Writes the compile cache after a second, because Node itself writes it only if the process ends by itself.
    AbortSignal.timeout(1000).addEventListener('abort', () => flushCompileCache());
  },
  stopped: async () => void (await stopped),
});

// Output that no program reads must not keep the process alive. If the process ends by itself, this timer does not run.
AbortSignal.timeout(1000).addEventListener('abort', () => process.exit());
