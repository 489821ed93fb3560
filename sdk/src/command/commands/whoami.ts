import { type Key, PermissionError } from '@sentinelsec/sdk';
import type { Command } from 'commander';
import { type ConnectionOptions, connect } from '../connection.ts';
import { defineCommand, type OutputOptions, printResult } from '../define.ts';
import { listText, timeText } from '../format.ts';
import { columnsOf, plain, type Terminal } from '../terminal.ts';

/** Adds `sentinelsec whoami`. */
export function addWhoami(program: Command, terminal: Terminal): void {
  defineCommand(program, {
    name: 'whoami',
    summary: 'show the account and the key',
    text: `Shows the account that the key belongs to, and what the key may do.
Details of the key need the scope keys:read. Without this scope, the command shows only the id of the key.`,
    examples: [
      { does: 'check that a key works', line: 'sentinelsec whoami --key-file ./key' },
      { does: 'the scopes of the key, one on each line', line: "sentinelsec whoami --json | jq -r '.key.scopes[]'" },
    ],
  }).action((options: ConnectionOptions & OutputOptions) => run(options, terminal));
}

async function run(options: ConnectionOptions & OutputOptions, terminal: Terminal): Promise<void> {
  const { client, keyId } = await connect(options, terminal);
  const { signal } = terminal;
  const account = await client.account.get({ signal });
  const key = await client.keys.get(keyId, { signal }).catch((error: unknown) => {
    if (PermissionError.is(error)) return undefined;
    throw error;
  });
  printResult(terminal, options, { account, key: key ?? { id: keyId } }, () =>
    listText(
      {
        account: account.id,
        username: plain(account.api_username),
        ...(account.organization_name !== null && { organization: plain(account.organization_name) }),
        plan: plain(account.plan),
        status: plain(account.status),
        key: keyId,
        ...(key && keyFacts(key)),
      },
      columnsOf(terminal.out),
    ),
  );
}

const keyFacts = (key: Key): Readonly<Record<string, string>> => ({
  name: plain(key.name),
  environment: plain(key.environment),
  expires: key.expires_at === null ? 'never' : timeText(plain(key.expires_at)),
  scopes: plain(key.scopes.join(' ')),
});
