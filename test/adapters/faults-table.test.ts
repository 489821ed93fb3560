import { createPlatform, type FaultOptions, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { type RunningServer, startServer } from '@sentinelsec/mock-server/server';
import { expect, test } from 'vitest';
import { type ClientOutcome, httpClients, missingPrograms } from '../support/http-clients.ts';

const faults: readonly FaultOptions[] = [
  { kind: 'problem', problem: 'internal-error' },
  { kind: 'problem', problem: 'quota-exceeded' },
  { kind: 'status', status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad gateway</h1>' },
  { kind: 'latency', ms: 10 },
  { kind: 'reset', at: 'request' },
  { kind: 'reset', at: 'answer' },
  { kind: 'reset', at: 'head' },
  { kind: 'reset', at: 'body' },
  { kind: 'reset', at: 'end' },
  { kind: 'cut' },
  { kind: 'cut', length: 'adjusted' },
  { kind: 'flip' },
  { kind: 'digest' },
  { kind: 'drip', bytes: 50, everyMs: 1 },
  { kind: 'hang', at: 'request' },
  { kind: 'hang', at: 'body' },
  { kind: 'date', skewMs: 3_600_000 },
  { kind: 'limit-headers' },
  { kind: 'capacity', share: 0.5 },
];

/**
 * The fault in the last row. A server on a port cannot produce this fault. The test therefore closes the servers: a port on which
 * no server listens refuses every connection.
 */
const refused = { kind: 'refused' } as const;

const patient = 30_000;
/** The timeout of a client in milliseconds for the fault `hang`. With this fault, the response never arrives completely. */
const brief = 1_500;
const path = '/v1/account';

/** Returns what a client saw, as the text of a table cell. */
function told(outcome: ClientOutcome, whole: string): string {
  if ('error' in outcome) return `\`${outcome.error}\``;
  if (outcome.status !== 200) return String(outcome.status);
  const isSame = outcome.body === whole;
  return isSame ? '200' : `200, ${outcome.body.length < whole.length ? 'short' : 'wrong'} body`;
}

interface Scene {
  readonly client: string;
  readonly platform: Platform;
  readonly server: RunningServer;
}

async function openScene(client: string): Promise<Scene> {
  const platform = createPlatform({ seed: 'empty', startTime: '2026-01-01T00:00:00.000Z', check: conformance });
  return { client, platform, server: await startServer(platform, { port: 0, closeTimeout: 0 }) };
}

async function outcome({ client, platform, server }: Scene, fault: FaultOptions | undefined): Promise<string> {
  const { apiKey } = platform;
  const whole = await (await platform.fetch(platform.origin + path, { headers: { authorization: `Bearer ${apiKey}` } })).text();
  if (fault) platform.faults.add({ ...fault, via: ['port'] });
  const timeout = fault?.kind === 'hang' ? brief : patient;
  const seen = await httpClients[client]?.({ origin: server.url, path, apiKey, timeout });
  platform.faults.clear();
  return seen ? told(seen, whole) : 'no such client';
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
/** Returns a fault as it looks in code. */
const code = (fault: object): string =>
  `\`${JSON.stringify(fault, null, 1)
    .replace(/\s+/g, ' ')
    .replace(/"(\w+)":/g, '$1:')}\``;

async function table(): Promise<string> {
  const scenes = await Promise.all(Object.keys(httpClients).map(openScene));
  const rows: string[] = [];
  const add = async (fault: FaultOptions | undefined, name: string): Promise<void> => {
    const cells = await Promise.all(scenes.map((scene) => outcome(scene, fault)));
    rows.push(row([name, ...cells]));
  };
  await add(undefined, 'none');
  for (const fault of faults) await add(fault, code(fault));
  await Promise.all(scenes.map(({ server }) => server.close()));
  await add(undefined, code(refused));
  const names = scenes.map(({ client }) => client);
  return [row(['fault', ...names]), row(['fault', ...names].map(() => '---')), ...rows].join('\n');
}

const intro = `# What each client sees of each fault

The test \`test/adapters/faults-table.test.ts\` generates this table. In this test, the mock platform listens on a port, and each
client sends one request to this port: \`GET /v1/account\`, over HTTP/1.1. The request opens a new connection, which is closed
after the response. The retries of all clients are turned off. On a connection that stays open after a response (keep-alive),
the result may differ: a client may report another error, or send the request again. A cell contains the status of the response,
or the error that the client reports. "Short body" and "wrong body" mean that the client returned an incomplete or a changed
body without an error. If a fault stops the response, the client ends its request when its timeout has passed.
`;

test.skipIf(missingPrograms.length > 0 && process.env.CI === undefined)(
  `each client sees of each fault what the table says${missingPrograms.length > 0 ? ` (needs ${missingPrograms.join(', ')})` : ''}`,
  { timeout: 180_000 },
  async () => {
    await expect(`${intro}\n${await table()}\n`).toMatchFileSnapshot('../../docs/guides/faults-table.md');
  },
);
