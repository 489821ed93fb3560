import type { SeedControl } from '@sentinelsec/mock-server';
import { expect, test } from 'vitest';
import { snapshotText } from '../../../../test/support/snapshot-text.ts';
import { testPlatform } from '../../../../test/support/test-platform.ts';

test('changes of a returned record, or of the values it was made from, do not change the platform', () => {
  const { platform } = testPlatform();
  const scopes: ['usage:read'] = ['usage:read'];
  const covers: ['security'] = ['security'];
  const categories: ['api_keys'] = ['api_keys'];
  const hold = platform.seed.hold({ covers });
  const made: object[] = [
    platform.seed.key({ scopes, allowed_addresses: ['203.0.113.0/24'] }),
    platform.seed.member(),
    hold,
    platform.seed.liftHold(hold.id),
    platform.seed.disclosure({ categories }),
    platform.seed.usageLog(),
  ];
  const before = snapshotText(platform);
  for (const record of made) spoil(record);
  for (const list of [scopes, covers, categories]) list.pop();
  expect(snapshotText(platform)).toBe(before);
});

/** Empties all lists in a record and overwrites all other values. */
function spoil(record: object): void {
  for (const [name, value] of Object.entries(record))
    if (Array.isArray(value)) value.length = 0;
    else Object.assign(record, { [name]: 'spoilt' });
}

test.each<[string, (seed: SeedControl) => unknown, string]>([
  [
    'a scope',
    (seed) => seed.key({ scopes: ['nope'] as never }),
    'Key.scopes is ["nope"]; it must be a list, each one of account:read,',
  ],
  [
    'an environment',
    (seed) => seed.key({ environment: 'prod' as never }),
    'Key.environment is "prod"; it must be one of live, test',
  ],
  ['an end', (seed) => seed.key({ expires_at: 'soon' }), 'Key.expires_at is "soon"; it must be of the pattern'],
  ['a property', (seed) => seed.key({ scope: [] } as never), 'Key has no property "scope"'],
  ['a role', (seed) => seed.member({ role: 'king' as never }), 'Member.role is "king"; it must be one of owner,'],
  ['a class', (seed) => seed.hold({ covers: ['nope'] as never }), 'LegalHold.covers is ["nope"]'],
  ['a recipient', (seed) => seed.disclosure({ recipient: 'press' as never }), 'Disclosure.recipient is "press"'],
  [
    'a status of text',
    (seed) => seed.usageLog({ status: 'x' as never }),
    'UsageLog.status is "x"; it must be of the type integer',
  ],
  ['a status that is none', (seed) => seed.usageLog({ status: 99 }), 'UsageLog.status is 99; it must be from 100 to 599'],
  [
    'no flag',
    (seed) => seed.usageLog({ anonymized: null as never }),
    'UsageLog.anonymized is null; it must be of the type boolean',
  ],
])('%s that the spec does not allow is refused, and no record is made', (_, make, message) => {
  const { platform } = testPlatform();
  const before = snapshotText(platform);
  expect(() => make(platform.seed)).toThrow(`platform.seed: ${message}`);
  expect(snapshotText(platform)).toBe(before);
});

test('values may omit a property, and may be null where the schema allows null', () => {
  const { seed } = testPlatform().platform;
  expect(seed.key({ expires_at: null, name: undefined as never })).toMatchObject({ expires_at: null, name: 'Test key' });
  expect(seed.usageLog({ ip_address: null, key_id: null })).toMatchObject({ ip_address: null, key_id: null });
});

test.each(['not a time', '2026-13-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z'])('a log of %s is refused', (created_at) => {
  expect(() => testPlatform().platform.seed.usageLog({ created_at })).toThrow(created_at);
});

test('an unknown hold cannot be lifted', () => {
  expect(() => testPlatform().platform.seed.liftHold('hld_01KASEQ4H8Z3M5N7P9R1T3V5X7')).toThrow('There is no hold hld_01KASEQ4');
});
