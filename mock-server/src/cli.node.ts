#!/usr/bin/env node
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { command } from './adapters/command.node.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

process.exitCode = await command(process.argv.slice(2), {
  print: (text) => void process.stdout.write(text),
  env: process.env,
  version,
  complain: (text) => void process.stderr.write(text),
  stopped: async () => void (await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])),
});
