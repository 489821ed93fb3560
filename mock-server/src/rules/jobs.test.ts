import { expect, test, vi } from 'vitest';
import { testPlatform } from '../../../test/support/test-platform.ts';
import { timestamp } from '../base/time.ts';

const inAnHour = (now: number): string => timestamp(now + 3_600_000);

test('a job that throws is reported, and affects neither callers nor other jobs', async () => {
  const { platform, call } = testPlatform();
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
  const key = platform.seed.key({ expires_at: inAnHour(platform.clock.now()) });
  platform.seed.key({ expires_at: inAnHour(platform.clock.now()) });
  const state = platform.snapshot().state;
  const broken = state.tables.keys.get(key.id);
  if (!broken) throw new Error('It is there.');
  Object.defineProperty(broken, 'wire', {
    get: () => {
      throw new Error('broken');
    },
  });
  platform.restore({ state, clock: { at: platform.clock.now(), frozen: true } });
  const { ran } = await platform.clock.advance({ hours: 2 });
  expect(ran).toMatchObject([{ job: 'key.expire', count: 1, failure: { subject: key.id } }]);
  expect(complain).toHaveBeenCalledOnce();
  expect((await call('GET /v1/account')).status).toBe(200);
});
