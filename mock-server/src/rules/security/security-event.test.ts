import { expect, test } from 'vitest';
import { VirtualClock } from '../../base/clock.ts';
import { contract } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import { emptyState } from '../../state/state.ts';
import { World } from '../../state/world.ts';
import type { ReceivedRequest } from '../request/incoming.ts';
import { recordLockout, recordSecurityEvent } from './security-event.ts';

const { lockout_window } = contract.figures;
const accounts = ['acct_1', 'acct_2', 'acct_3'];

const from = (address: string): ReceivedRequest => ({
  method: 'GET',
  url: new URL('https://sandbox.sentinelsec.studio/v1/account'),
  headers: new Headers(),
  address,
  environment: 'test',
  requestId: 'req_01KASEQ4H8Z3M5N7P9R1T3V5X7',
});

function worldOf(): World {
  const world = new World(new VirtualClock(() => 0, { at: 1e12, frozen: true }), emptyState(1));
  for (const id of accounts)
    world.tables.accounts.insert({ id, account: id, kept: {} } as Omit<Rows['accounts'], 'sequence' | 'version'>);
  return world;
}

const fail = (world: World, account: string, address: string): unknown =>
  recordSecurityEvent(world, { account, type: 'authentication_failed', severity: 'low', incoming: from(address) });

const recorded = (world: World): string[] =>
  world.tables.events.all().flatMap(({ account, wire }) => (wire.type === 'brute_force_detected' ? [account] : []));

test('the lockout of an address is recorded once for every account whose keys were tried', () => {
  const world = worldOf();
  for (const account of ['acct_1', 'acct_2', 'acct_1', 'acct_2']) fail(world, account, '203.0.113.66');
  recordLockout(world, from('203.0.113.66'));
  expect(recorded(world).toSorted()).toEqual(['acct_1', 'acct_2']);
});

test('a lockout is not recorded for accounts that another address tried, or that this address tried too long ago', () => {
  const world = worldOf();
  fail(world, 'acct_1', '203.0.113.66');
  world.clock.moveTo(world.now() + lockout_window);
  fail(world, 'acct_2', '203.0.113.67');
  fail(world, 'acct_3', '203.0.113.66');
  recordLockout(world, from('203.0.113.66'));
  expect(recorded(world)).toEqual(['acct_3']);
});
