import { existsSync } from 'node:fs';
import { contract } from '../generated/contract.ts';
import type { JournalEntry } from '../platform/journal-entry.ts';
import type { PlatformOptions } from '../platform/options.ts';
import type { ServerControl } from './control-options.ts';
import { createWorlds } from './create-worlds.ts';
import { aboutFlags, type CommandArguments, readFlags, usage } from './flags.node.ts';
import { defaultName, type Platform } from './platform.ts';
import { readSeed } from './seed-file.node.ts';
import { type RunningServer, type ServerOptions, startServer } from './server.node.ts';
import { checkStateFile, readStateFile, writeStateFile } from './state-file.node.ts';

/** The functions and values that the command needs from its process. */
export interface Terminal {
  print(text: string): void;
  complain(text: string): void;
  /** The command calls this function when the server accepts requests. */
  started?(): void;
  /** Resolves when the process must end. */
  stopped(): Promise<void>;
  /** The environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The version of this package. */
  readonly version: string;
}

/**
 * Runs the command until it is stopped. Resolves to the exit code: 2 after an error, such as a wrong argument, and 0 otherwise.
 */
export async function command(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const parsed = readFlags(args, terminal.env);
    if (parsed.action === 'help') terminal.print(usage);
    else if (parsed.action === 'version') terminal.print(`${terminal.version}\n`);
    else await serve(parsed, terminal);
    return 0;
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    terminal.complain(`sentinelsec-mock: ${aboutFlags(line)}\n`);
    return 2;
  }
}

async function serve(parsed: CommandArguments, terminal: Terminal): Promise<void> {
  const args = await withSeedFile(parsed);
  // The work of hours would be lost if the command noticed only at its end that it cannot write the file.
  if (args.state !== undefined) await checkStateFile(args.state);
  const worlds = createWorlds(await platformOptions(args));
  const server = await startServer(worlds, args.server);
  terminal.print(greeting(worlds.default, server, args));
  if (!args.quiet) worlds.watch((entry, world) => terminal.print(requestLine(entry, world)));
  terminal.started?.();
  await terminal.stopped();
  await server.close();
  if (args.state !== undefined) await writeStateFile(args.state, worlds);
}

/** If the option `seed` is the path of a file, such as `./records.json`, replaces the path with the records in this file. */
async function withSeedFile(args: CommandArguments): Promise<CommandArguments> {
  const { seed } = args.platform;
  return seed === undefined ? args : { ...args, platform: { ...args.platform, seed: await readSeed(seed) } };
}

/**
 * Returns the options of the platform. If the state file exists, only the size of the journal comes from the arguments. All other
 * options come from the state file.
 */
async function platformOptions({ platform, state: file }: CommandArguments): Promise<PlatformOptions> {
  if (file === undefined || !existsSync(file)) return platform;
  const state = await readStateFile(file);
  return platform.journalSize === undefined ? { state } : { state, journalSize: platform.journalSize };
}

/**
 * Returns the line that the command prints for a request, such as `12:04:09 GET /v1/account 200 account.get`. If a rule refused
 * the request, the line ends with the name of the rule: `refused by authenticate`. A request to a world other than `default` also
 * shows the name of its world.
 */
function requestLine({ at, method, path = '', status, rule, operation }: JournalEntry, world: string): string {
  const decided = rule === 'operation' ? (operation ?? '') : `refused by ${rule}`;
  const where = world === defaultName ? '' : ` in ${world}`;
  return `${new Date(at).toISOString().slice(11, 19)} ${method} ${path} ${status} ${decided}${where}\n`;
}

function greeting(
  { apiKey, totpSecret, origin, seed }: Platform,
  { url, urls, control }: RunningServer,
  { server, platform }: CommandArguments,
): string {
  const { path } = contract.operations['account.get'];
  // A key from the options is not printed, because the logs of a test run would keep the key. A state file can have another key.
  const isGiven = platform.apiKey === apiKey;
  const trust = server.tls ? (server.certificateFile ? ` --cacert ${server.certificateFile}` : ' --insecure') : '';
  const curl = `curl${trust}${server.socket === undefined ? '' : ` --unix-socket ${server.socket}`}`;
  const given = typeof platform.seed === 'object' ? (platform.seed.keys ?? []).map(({ secret }) => secret) : [];
  const seeded = seed.keys.map(
    ({ name, secret }) => `  Key ${JSON.stringify(name)}  ${given.includes(secret) ? '(as given)' : secret}\n`,
  );
  const others = urls.filter((other) => other !== url).map((other) => `${' '.repeat(38)}${other}\n`);
  return `The SentinelSec mock platform answers at ${server.socket ?? url}
${others.join('')}
  API key      ${isGiven ? '(as given)' : apiKey}
  TOTP secret  ${totpSecret}
${seeded.join('')}${control ? controlLines(control, server) : ''}
  ${curl} -H ${isGiven ? '"Authorization: Bearer $SENTINELSEC_API_KEY"' : `'Authorization: Bearer ${apiKey}'`} ${url}${path}

Its key and data are made up, and are for ${origin}. Stop it with Ctrl+C.
`;
}

/**
 * Returns the lines about the control routes. If an option sets the control token, the lines do not contain the token, and the
 * console asks the user for the token. On a Unix socket, the lines contain no URL of the console, because no browser can open a
 * Unix socket.
 */
function controlLines({ url, token }: ServerControl, { control, socket }: ServerOptions): string {
  const isGiven = typeof control === 'object' && control.token !== undefined;
  const page = socket === undefined ? `  Console      ${url}/${isGiven ? '' : `#token=${token}`}\n` : '';
  return `
  Control      ${url}
  Token        ${isGiven ? '(as given)' : token}
${page}`;
}
