import { ConfigurationError, type Key, type KeyWithSecret } from '@sentinelsec/sdk';
import type { Command } from 'commander';
import { scopes } from '../../generated/platform.ts';
import { type Connection, type ConnectionOptions, connect } from '../connection.ts';
import { defineCommand, type OutputOptions, printResult } from '../define.ts';
import { tableText, timeText } from '../format.ts';
import { keepSecret } from '../secret-keeper.ts';
import { ask, canAsk, columnsOf, plain, type Terminal } from '../terminal.ts';
import { listOf, moment } from '../values.ts';

type Options = ConnectionOptions & OutputOptions;

/** Adds `sentinelsec keys` with its commands. */
export function addKeys(program: Command, terminal: Terminal): void {
  const keys = program
    .command('keys')
    .summary('list, create, rotate and revoke API keys')
    .description('Works with the API keys of the account.');
  addList(keys, terminal);
  addCreate(keys, terminal);
  addRotate(keys, terminal);
  addRevoke(keys, terminal);
}

function addList(keys: Command, terminal: Terminal): void {
  defineCommand(keys, {
    name: 'list',
    summary: 'list the keys',
    text: 'Lists the keys of the account. The list never contains a secret.',
    examples: [
      { does: 'all keys that work', line: 'sentinelsec keys list --status active' },
      {
        does: 'the ids of keys that were never used',
        line: "sentinelsec keys list --json | jq -r '.[] | select(.last_used_at == null).id'",
      },
    ],
  })
    .option('--status <status>', 'only keys with this status, such as active')
    .action(async ({ status, ...options }: Options & { status?: Key['status'] }) => {
      const { client } = await connect(options, terminal);
      const found: Key[] = [];
      for await (const key of client.keys.list(status === undefined ? {} : { status }, { signal: terminal.signal }))
        found.push(key);
      printResult(terminal, options, found, () => tableText(found.map(rowOf), columnsOf(terminal.out)));
    });
}

const rowOf = (key: Key): Readonly<Record<string, string>> => ({
  id: plain(key.id),
  name: plain(key.name),
  status: plain(key.status),
  'last used (utc)': timeText(key.last_used_at && plain(key.last_used_at)),
  'expires (utc)': timeText(key.expires_at && plain(key.expires_at)),
});

function addCreate(keys: Command, terminal: Terminal): void {
  defineCommand(keys, {
    name: 'create',
    summary: 'create a key',
    text: `Creates a key. The server shows the secret of the key only once: write it to a file with --out, or store it immediately. Needs MFA. Scopes: ${scopes.join(', ')}.`,
    examples: [
      {
        does: 'a key that reads usage logs, into a file for --key-file',
        line: 'sentinelsec keys create --name reports --scope usage:read --out ./reports.key',
      },
      {
        does: 'a key that expires at the end of 2026',
        line: 'sentinelsec keys create --name ci --scope usage:read,limits:read --expires 2027-01-01',
      },
    ],
  })
    .requiredOption('--name <name>', 'a name for the key')
    .requiredOption('--scope <scopes>', 'what the key may do; separate scopes by commas, or repeat the option', listOf)
    .option('--expires <time>', 'when the key expires (default: never)', moment)
    .option('--out <file>', 'write the secret to this new file, which only its owner can read, instead of printing it')
    .action(
      async ({
        name,
        scope,
        expires,
        out,
        ...options
      }: Options & { name: string; scope: string[]; expires?: string; out?: string }) => {
        const { client } = await connect(options, terminal);
        const body = { name, scopes: scope as Key['scopes'], ...(expires !== undefined && { expires_at: expires }) };
        const key = await keepSecret({ out }, terminal, async (store) => {
          const created = await client.keys.create(body, { signal: terminal.signal });
          await store(created.secret);
          return created;
        });
        printSecret(key, { terminal, options, file: out });
      },
    );
}

function addRotate(keys: Command, terminal: Terminal): void {
  defineCommand(keys, {
    name: 'rotate',
    summary: 'give a key a new secret',
    text: `Gives a key a new secret. The old secret works until the overlap ends. Without an id, the command rotates the key that it uses:
it writes the new secret to the file of --key-file, and checks the secret with a call. Needs MFA.`,
    examples: [
      {
        does: 'rotate the key in a file; programs that read the file have no failed calls',
        line: 'sentinelsec keys rotate --key-file /run/secrets/sentinelsec --overlap PT1H',
      },
      { does: 'rotate another key', line: 'sentinelsec keys rotate key_01F5YTJW7EGJDDG8SPYB48HSGB --out ./new.key' },
    ],
  })
    .argument('[key-id]', 'the key (default: the key that the command uses)')
    .option('--overlap <duration>', 'how long the old secret still works (ISO 8601)', 'PT1H')
    .option('--out <file>', 'write the secret to this new file, which only its owner can read')
    .action(async (id: string | undefined, { overlap, out, ...options }: Options & { overlap: string; out?: string }) => {
      const connection = await connect(options, terminal);
      const replaced = id === undefined || id === connection.keyId ? options.keyFile : undefined;
      const { signal } = terminal;
      const key = await keepSecret({ out, replaced }, terminal, (store) => rotated(connection, { id, overlap, signal, store }));
      printSecret(key, { terminal, options, file: out ?? replaced });
    });
}

interface Rotation {
  readonly id: string | undefined;
  readonly overlap: string;
  readonly signal: AbortSignal;
  readonly store: (secret: string) => Promise<void>;
}

async function rotated({ client, keyId }: Connection, { id, overlap, signal, store }: Rotation): Promise<KeyWithSecret> {
  if (id === undefined || id === keyId) return client.keys.rotateInPlace({ overlap, signal, store });
  const key = await client.keys.rotate(id, { overlap }, { signal });
  await store(key.secret);
  return key;
}

function addRevoke(keys: Command, terminal: Terminal): void {
  defineCommand(keys, {
    name: 'revoke',
    summary: 'revoke a key immediately',
    text: 'Revokes a key immediately and permanently. On a terminal, the command asks for confirmation. Elsewhere, it needs --yes.',
    examples: [
      { does: 'revoke a key', line: 'sentinelsec keys revoke key_01F5YTJW7EGJDDG8SPYB48HSGB' },
      { does: 'revoke a key in a script', line: 'sentinelsec keys revoke key_01F5YTJW7EGJDDG8SPYB48HSGB --yes' },
    ],
  })
    .argument('<key-id>', 'the key')
    .option('-y, --yes', 'do not ask')
    .action(async (id: string, { yes, ...options }: Options & { yes?: boolean }) => {
      if (!yes && !canAsk(terminal))
        throw new ConfigurationError('The command cannot ask for confirmation here. Pass --yes to revoke the key.');
      const { client, keyId } = await connect(options, terminal);
      const own = id === keyId ? 'This is the key that the command uses. ' : '';
      if (!yes && !/^y(es)?$/i.test(await ask(terminal, `${own}Revoke ${id}? Calls with this key then fail immediately. [y/N] `)))
        throw new ConfigurationError('The key was not revoked.');
      const key = await client.keys.revoke(id, { signal: terminal.signal });
      printResult(terminal, options, key ?? { id }, () => (options.quiet ? '' : `Revoked ${id}.\n`));
    });
}

interface SecretOutput {
  readonly terminal: Terminal;
  readonly options: OutputOptions;
  readonly file: string | undefined;
}

/** Prints a key. If the secret was written to a file, the function does not print the secret. */
function printSecret({ secret, ...key }: KeyWithSecret, { terminal, options, file }: SecretOutput): void {
  printResult(terminal, options, file === undefined ? { ...key, secret } : { ...key, file }, () => {
    if (file !== undefined) return options.quiet ? '' : `${plain(key.id)}: the secret is in ${file}\n`;
    if (!options.quiet) terminal.err.write(`${plain(key.id)}: this is the secret. The server does not show it again.\n`);
    return `${secret}\n`;
  });
}
