import { expect, test } from 'vitest';
import { door } from '../../../test/support/door.ts';
import { snapshotText } from '../../../test/support/snapshot-text.ts';

test('what a caller does to what was seeded, or to the wish for it, changes nothing on the platform', () => {
  const { platform } = door();
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

/** Empties all lists of a record and overwrites all else. */
function spoil(record: object): void {
  for (const [name, value] of Object.entries(record))
    if (Array.isArray(value)) value.length = 0;
    else Object.assign(record, { [name]: 'spoilt' });
}

test.each(['not a time', '2026-01-01T00:00:00.001Z'])('a log of %s is refused', (created_at) => {
  expect(() => door().platform.seed.usageLog({ created_at })).toThrow(RangeError);
});

test('a hold that there is not cannot be lifted', () => {
  expect(() => door().platform.seed.liftHold('hld_01KASEQ4H8Z3M5N7P9R1T3V5X7')).toThrow('There is no hold hld_01KASEQ4');
});
