#!/usr/bin/env node
import { once } from 'node:events';
import { command } from './adapters/command.node.ts';

process.exitCode = await command(process.argv.slice(2), {
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
  stopped: async () => void (await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])),
});
