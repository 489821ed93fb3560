import { afterAll, beforeAll, expect, test } from 'vitest';
import { below, bytes, type Dice, dice } from '../../mock-server/src/base/random.ts';
import { contract, type OperationId } from '../../mock-server/src/generated/contract.ts';
import type { RawAnswer } from './converse.ts';
import { Port } from './port.ts';

const connections = 10_000;
const atOnce = 24;

let port: Port;
beforeAll(async () => {
  port = await Port.open();
});
afterAll(() => port.close());

/** Returns a random item. Each run of the test makes the same choices. */
const of = <One>(chance: Dice, all: readonly [One, ...One[]]): One => all[below(chance, all.length)] ?? all[0];

const ids = Object.keys(contract.operations) as [OperationId, ...OperationId[]];
const odd = [
  '\r\n',
  '\n',
  '\0',
  ' ',
  ':',
  '\t',
  '%',
  '%00',
  '%2e%2e/',
  '//',
  '0',
  '99999999',
  ';',
  ',',
  '\xff',
  'chunked',
] as const;

function sound(chance: Dice): string {
  const { method, path } = contract.operations[of(chance, ids)];
  const body = of(chance, ['', '{}', '{"a":[1,2,{"b":null}]}', 'a=b']);
  const framing = of(chance, [
    `content-length: ${body.length}\r\n\r\n${body}`,
    `transfer-encoding: chunked\r\n\r\n${body && `${body.length.toString(16)}\r\n${body}\r\n`}0\r\n\r\n`,
    '\r\n',
  ]);
  const key = of(chance, [port.platform.apiKey, 'ssk_test_x', '']);
  const type = of(chance, ['application/json', 'text/plain', '*/*']);
  return `${method} ${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\ncontent-type: ${type}\r\n${framing}`;
}

/** Returns random bytes, or one or two requests that were cut, repeated or changed at random places. */
function hostile(chance: Dice): Uint8Array {
  if (below(chance, 5) === 0) return bytes(chance, below(chance, 400));
  const text = below(chance, 4) === 0 ? sound(chance) + sound(chance) : sound(chance);
  const spoilt = Buffer.from(text, 'latin1');
  const changes = below(chance, 4);
  let all: Uint8Array = spoilt;
  for (let change = 0; change < changes; change++) all = spoil(all, chance);
  return all;
}

function spoil(text: Uint8Array, chance: Dice): Uint8Array {
  const place = below(chance, text.length);
  const [before, after] = [text.subarray(0, place), text.subarray(place)];
  switch (below(chance, 5)) {
    case 0:
      return before;
    case 1:
      return Buffer.concat([before, Buffer.from(of(chance, odd), 'latin1'), after]);
    case 2:
      return Buffer.concat([before, bytes(chance, 1 + below(chance, 4)), after.subarray(1)]);
    case 3:
      return Buffer.concat([before, after.subarray(below(chance, 40))]);
    default:
      return Buffer.concat([before, before.subarray(-below(chance, 60)), after]);
  }
}

/** All requests come from one address. So the lockout and the limits are reset before each of them. */
async function say(chance: Dice): Promise<RawAnswer[]> {
  port.platform.unlock('127.0.0.1');
  port.platform.limits.reset();
  return port.say([hostile(chance)]);
}

test(`${connections} connections of random bytes: each gets correct problems or answers without internal details, and the server keeps running`, async () => {
  const statuses = new Map<number, number>();
  const worker = async (_: unknown, seed: number): Promise<void> => {
    const chance = dice(seed);
    for (let time = 0; time < connections / atOnce; time++)
      for (const { status } of await say(chance)) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  await port.expectAlive();
  // The random requests must reach every check before the operations.
  for (const status of [200, 400, 401, 404, 405, 415, 422]) expect([status, statuses.get(status) ?? 0]).not.toEqual([status, 0]);
}, 300_000);
