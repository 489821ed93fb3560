// node restore-state.ts FILES PATHS (two JSON lists): restores each file in every possible way, each time on a new platform. Prints
// the responses of each platform to the paths.
import { createPlatform, createWorlds, type Platform } from '@sentinelsec/mock-server';
import { controlClient } from '@sentinelsec/mock-server/control';
import { readStateFile, type ServedPlatform, startServer } from '@sentinelsec/mock-server/server';
import { command } from '../../mock-server/src/adapters/command.node.ts';
import { deferred } from '../support/deferred.ts';
import { answersAt } from './answers-at.ts';

const [files, paths] = process.argv.slice(2).map((list) => JSON.parse(list) as string[]);

/** A restored platform on a port: its base URL and its key. */
interface Restored {
  readonly url: string;
  readonly apiKey: string;
  readonly close: () => Promise<void>;
}

async function served(platform: Platform, from: ServedPlatform = platform): Promise<Restored> {
  const { url, close } = await startServer(from, { port: 0 });
  return { url, apiKey: platform.apiKey, close };
}

/** Starts a server with other data, and restores the state in one of its worlds over a control route. */
async function byControl(state: string, world: string): Promise<Restored> {
  const worlds = createWorlds({ seed: 'team', seedNumber: 5 });
  if (world !== 'default') worlds.create(world);
  const { url, close, control } = await startServer(worlds, { port: 0, control: true });
  const { apiKey } = await controlClient({ origin: url, token: control?.token ?? '', world }).snapshots.restore({ text: state });
  return { url: `${url}/_worlds/${world}`, apiKey, close };
}

/** Starts the mock's command with a state file. The command prints the key and the URL. */
async function byCommand(file: string): Promise<Restored> {
  const [stop, printed] = [deferred(), deferred<string>()];
  const terminal = { print: printed.resolve, complain: printed.resolve, stopped: () => stop.promise, env: {}, version: '0' };
  const ended = command(['--port', '0', '--quiet', '--state', file], terminal);
  const [, apiKey = '', url = ''] = /Bearer (\S+)' (http\S+?)\/v1/.exec(await printed.promise) ?? [];
  const close = async (): Promise<void> => {
    stop.resolve();
    await ended;
  };
  return { url, apiKey, close };
}

const ways: Readonly<Record<string, (state: string, file: string) => Promise<Restored>>> = {
  createPlatform: (state) => served(createPlatform({ state })),
  createWorlds(state) {
    const worlds = createWorlds({ state });
    return served(worlds.default, worlds);
  },
  'PUT /_mock/snapshot': (state) => byControl(state, 'default'),
  'PUT /_mock/snapshot, in another world': (state) => byControl(state, 'other'),
  'the command': (_state, file) => byCommand(file),
};

async function answersOf(file: string): Promise<Record<string, unknown[]>> {
  const state = await readStateFile(file);
  const answers: Record<string, unknown[]> = {};
  for (const [name, restore] of Object.entries(ways)) {
    const { url, apiKey, close } = await restore(state, file);
    answers[name] = await answersAt({ url, apiKey }, paths ?? []);
    await close();
  }
  return answers;
}

const all: Record<string, unknown> = {};
for (const file of files ?? []) all[file] = await answersOf(file);
console.log(JSON.stringify(all));
