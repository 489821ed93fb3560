import { createPlatform, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { startServer } from '@sentinelsec/mock-server/server';
import { SentinelSec, type SentinelSecError } from '@sentinelsec/sdk';
import { undiciTransport } from '@sentinelsec/sdk/node';
import { expect, test } from 'vitest';
import { below, type Dice, dice } from '../../mock-server/src/base/random.ts';

const workers = 64;
/** How many times the key changes. `npm run chaos` sets a higher number. */
const rounds = process.env.CHAOS_CALLS ? 100 : 25;
const calls = rounds * 10;
/** How many times a client rotates its own key. Each rotation needs a second factor and a test of the new key. */
const rotations = 10;
const scopes = ['account:read' as const];

/** A store that contains one key. Another program changes the key and does not tell the clients. */
class Vault {
  readonly #platform: Platform;
  readonly #operator: SentinelSec;
  readonly #chance: Dice;
  #key: { readonly id: string; readonly secret: string };
  #turn: Promise<void> = Promise.resolve();

  constructor(platform: Platform, chance: Dice) {
    this.#platform = platform;
    this.#operator = new SentinelSec({ ...platform.clientOptions(), logLevel: 'off' });
    this.#chance = chance;
    this.#key = platform.seed.key({ scopes });
  }

  get secret(): string {
    return this.#key.secret;
  }

  /**
   * Rotates the key and lets its overlap end, or replaces the key by a new one and revokes the old one. Changes run one after the
   * other.
   */
  change(): Promise<void> {
    this.#turn = this.#turn.then(() => (below(this.#chance, 2) === 0 ? this.#rotate() : this.#revoke()));
    return this.#turn;
  }

  async #rotate(): Promise<void> {
    this.#key = await this.#operator.keys.rotate(this.#key.id, { overlap: 'PT1S' });
    await this.#platform.clock.advance({ seconds: 1 });
  }

  async #revoke(): Promise<void> {
    const { id } = this.#key;
    this.#key = await this.#operator.keys.create({ name: 'next', scopes });
    await this.#operator.keys.revoke(id);
  }
}

/** Makes calls without a pause, while the key changes at random moments. Returns the errors of the calls. */
async function callWhileKeysChange(client: SentinelSec, vault: Vault, chance: Dice): Promise<SentinelSecError[]> {
  const moments = new Set<number>();
  while (moments.size < rounds) moments.add(1 + below(chance, calls - workers));
  const failures: SentinelSecError[] = [];
  let begun = 0;
  const worker = async (): Promise<void> => {
    while (begun < calls) {
      begun += 1;
      const change = moments.has(begun) ? vault.change() : undefined;
      await client.account.get().catch((error: SentinelSecError) => failures.push(error));
      await change;
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return failures;
}

const said = (failures: readonly SentinelSecError[]): string[] => [
  ...new Set(failures.map(({ kind, message }) => `${kind}: ${message}`)),
];
const refused = (platform: Platform): number => platform.journal.find({ operation: 'account.get', status: 401 }).length;

test('64 workers lose no call through rotations and revocations at any moment (in process)', { timeout: 240_000 }, async () => {
  const platform = createPlatform({ seed: 'empty', check: conformance, plan: 'enterprise', frozen: true });
  const vault = new Vault(platform, dice(1));
  const client = new SentinelSec({ ...platform.clientOptions(), apiKey: () => vault.secret, logLevel: 'off' });
  expect(said(await callWhileKeysChange(client, vault, dice(2)))).toEqual([]);
  expect(refused(platform)).toBeGreaterThan(rounds / 2);
  expect((await new SentinelSec(platform.clientOptions()).account.get()).status).toBe('active');
});

test.each([
  ['the fetch of the runtime', () => undefined],
  ['undiciTransport()', () => undiciTransport({ proxy: false })],
])(
  '64 workers lose no call through rotations and revocations at any moment (over HTTP by %s)',
  { timeout: 240_000 },
  async (_, open) => {
    const platform = createPlatform({ seed: 'empty', check: conformance, plan: 'enterprise' });
    const server = await startServer(platform, { port: 0 });
    const fetch = open();
    try {
      const vault = new Vault(platform, dice(3));
      const client = new SentinelSec({
        apiKey: () => vault.secret,
        baseUrl: server.url,
        logLevel: 'off',
        ...(fetch && { fetch }),
      });
      expect(said(await callWhileKeysChange(client, vault, dice(4)))).toEqual([]);
      expect(refused(platform)).toBeGreaterThan(rounds / 2);
      expect((await client.account.get()).status).toBe('active');
    } finally {
      await fetch?.close();
      await server.close();
    }
  },
);

test('64 workers lose no call while their own client rotates its key in place, without overlap, ten times in a row', {
  timeout: 240_000,
}, async () => {
  const platform = createPlatform({ seed: 'empty', check: conformance, plan: 'enterprise', frozen: true });
  const client = new SentinelSec({ ...platform.clientOptions(), logLevel: 'off' });
  const failures: SentinelSecError[] = [];
  let rotated = 0;
  const rotate = async (): Promise<void> => {
    for (; rotated < rotations; rotated += 1)
      await client.keys.rotateInPlace({ id: platform.keyId, overlap: 'PT0S', store: () => undefined });
  };
  const worker = async (): Promise<void> => {
    while (rotated < rotations) await client.account.get().catch((error: SentinelSecError) => failures.push(error));
  };
  await Promise.all([rotate(), ...Array.from({ length: workers }, worker)]);
  expect(said(failures)).toEqual([]);
  expect((await client.account.get()).status).toBe('active');
});
