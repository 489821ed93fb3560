import { expect, test } from 'vitest';
import { failure, setup } from '../support/setup.ts';

/** Uses an account and returns what a caller sees. All times are relative to the start. */
async function life(startTime: string): Promise<unknown> {
  const { platform, client, raw } = setup({ seed: 'team', startTime });
  platform.clock.freeze();
  const start = platform.clock.now();
  const seen: unknown[] = [];
  const tell = (value: unknown): void => void seen.push(relative(value, start));

  tell(await client.account.get());
  tell((await client.usage.listLogs({ limit: 5 })).data);
  const key = await client.keys.create({ name: 'reader', scopes: ['usage:read'] });
  tell(key.scopes);
  for (let call = 0; call < 70; call++) tell((await raw('/v1/account')).headers.get('RateLimit'));
  tell(await platform.clock.advance({ days: 31 }));
  tell((await client.usage.listLogs({ limit: 5, order: 'asc' })).data);
  tell(await platform.clock.advance({ days: 60 }));
  const closed = await client.account.close({ confirm_api_username: (await client.account.get()).api_username });
  tell(closed.deletes_at);
  await platform.clock.advanceTo(closed.deletes_at);
  tell((await failure(client.account.get())).kind);
  return seen;
}

/** Replaces times by their distance from the start. Removes the time at the beginning of each id. */
function relative(value: unknown, start: number): unknown {
  const text = JSON.stringify(value)
    .replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, (time) => `"+${Date.parse(JSON.parse(time)) - start}"`)
    .replace(/"(from|to|at|first|last)":(\d+)/g, (_all, name, time) => `"${name}":"+${Number(time) - start}"`)
    .replace(/(_)[0-9A-Z]{10}(?=[0-9A-Z]{16})/g, '$1');
  return JSON.parse(text);
}

// Both years begin at a multiple of every window since 1970. So all windows begin at the same distance from the start.
test('the platform works in the same way in 1971 and in 2096', async () => {
  const early = await life('1971-01-01T00:00:00.000Z');
  const late = await life('2096-01-01T00:00:00.000Z');
  expect(late).toEqual(early);
});

test('a start before 1970 is refused', () => {
  expect(() => setup({ startTime: '1969-07-20T20:17:40.000Z' })).toThrow(/1970/);
});
