#!/usr/bin/env node
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

const { enableCompileCache, flushCompileCache } = process.getBuiltinModule('node:module');

// Before anything large is loaded: from the second start on, Node need not compile it again.
enableCompileCache();

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

// Registered first, so that a signal directly after the first output line is noticed.
const stopped = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));

// If the program that reads the output has ended, each write fails. Such an error must not end the server.
for (const output of [process.stdout, process.stderr]) output.on('error', () => {});

const { command } = await import('./adapters/command.node.ts');

process.exitCode = await command(process.argv.slice(2), {
  print: (text) => void process.stdout.write(text),
  env: process.env,
  version,
  complain: (text) => void process.stderr.write(text),
  started() {
    // A request leaves almost nothing behind: a young generation that still grows would only take memory.
    process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
    // When the first requests were answered. Node would write the cache only at a regular end.
    AbortSignal.timeout(1000).addEventListener('abort', () => flushCompileCache());
  },
  stopped: async () => void (await stopped),
});
