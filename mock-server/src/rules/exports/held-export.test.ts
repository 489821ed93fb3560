import { expect, test } from 'vitest';
import { type TestPlatform, testPlatform } from '../../../../test/support/test-platform.ts';
import { contract } from '../../generated/contract.ts';

const { export_queue_time, export_rows_per_second } = contract.figures;
const address = '203.0.113.99';

/** Makes a running export whose file is already written, and a legal hold on exports. Returns the ids of both. */
async function running(open: TestPlatform): Promise<{ readonly id: string; readonly hold: string }> {
  const { platform, call } = open;
  for (let row = 0; row < export_rows_per_second / 1000; row++) platform.seed.usageLog({ ip_address: address });
  const { body } = await call('POST /v1/exports', { body: { datasets: ['usage_logs'], format: 'json' } });
  const hold = platform.seed.hold({ covers: ['export'] });
  await platform.clock.advance({ milliseconds: export_queue_time });
  expect((await call(`GET /v1/exports/${body.id}`)).body.status).toBe('running');
  return { id: body.id, hold: hold.id };
}

/** Returns the export files that still contain the address, each with the action that will delete the file. */
async function files({ platform }: TestPlatform): Promise<object[]> {
  const { places = [] } = await platform.expectNoPersonalData(address).catch((error) => error);
  return places.filter(({ kind }: { kind: string }) => kind === 'file');
}

test.each([
  ['is canceled', 'canceled', (open: TestPlatform, id: string) => open.call(`POST /v1/exports/${id}/cancel`)],
  [
    'fails because the logs may not be kept for so long any more',
    'failed',
    ({ call }: TestPlatform) => call('PATCH /v1/settings', { body: { retention: { usage_logs_deleted_after: 'P1D' } } }),
  ],
])(
  'an export under a hold that %s keeps its bytes until the hold is lifted, but clients cannot read them',
  async (_, status, stop) => {
    const open = testPlatform();
    const { id, hold } = await running(open);
    expect((await stop(open, id)).status).toBe(200);
    expect((await open.call(`GET /v1/exports/${id}`)).body).toMatchObject({ status, files: [] });
    expect((await open.call(`GET /v1/exports/${id}/files/usage_logs.json`)).status).toBe(409);
    expect(await files(open)).toMatchObject([
      { where: `${id}/usage_logs.json`, ends: { does: 'delete-files', when: { kind: 'held', holds: [hold] } } },
    ]);
    await open.platform.clock.advance({ days: 2 });
    expect(await files(open)).toHaveLength(1);
    await open.call(`POST /v1/privacy/holds/${hold}/lift`);
    expect(await files(open)).toEqual([]);
  },
);

test('the bytes of a canceled export are deleted if no hold covers it', async () => {
  const open = testPlatform();
  const { id, hold } = await running(open);
  open.platform.seed.liftHold(hold);
  await open.call(`POST /v1/exports/${id}/cancel`);
  expect(await files(open)).toEqual([]);
});
