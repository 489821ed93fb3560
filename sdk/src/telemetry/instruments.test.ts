import { beforeAll, expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { json, problem, type Seen } from '../../../test/support/fake-server.ts';
import { globalTelemetry, telemetrySink } from '../../../test/support/telemetry.ts';
import { requestBuckets } from './conventions.ts';
import { openTelemetry } from './opentelemetry.ts';

beforeAll(globalTelemetry);

function measuring(answer: (seen: Seen, count: number) => Response) {
  const sink = telemetrySink();
  const { meterProvider } = sink;
  const telemetry = openTelemetry({ meterProvider, attributes: { 'app.part': 'export' } });
  return { ...sink, ...fakeClient(answer, { telemetry, maxRetries: 2 }) };
}

const server = { 'app.part': 'export', 'server.address': 'sandbox.sentinelsec.studio', 'server.port': 443 };

test('each request is measured in seconds, with the names and buckets of the conventions', async () => {
  const { client, clock, metrics, collect } = measuring((_, count) => (count === 1 ? problem('internal', 503) : json({})));
  await clock.run(client.usage.getLog('log_1'));
  const [metric] = (await collect()).filter(({ descriptor }) => descriptor.name === 'http.client.request.duration');
  expect(metric?.descriptor).toMatchObject({ unit: 's', advice: { explicitBucketBoundaries: requestBuckets } });
  const common = { ...server, 'http.request.method': 'GET', 'url.template': '/v1/usage/logs/{log_id}' };
  expect(
    (await metrics()).filter(({ name }) => name === 'http.client.request.duration').map(({ attributes }) => attributes),
  ).toEqual([
    { ...common, 'http.response.status_code': 503, 'error.type': '503' },
    { ...common, 'http.response.status_code': 200 },
  ]);
});

test('calls, retries and waits are measured, each wait by its reason', async () => {
  const { client, clock, metrics } = measuring((_, count) =>
    count === 1 ? problem('internal', 503, { headers: { 'retry-after': '30' } }) : json({}, { ratelimit: '"standard";r=0;t=10' }),
  );
  await clock.run(client.account.get());
  await clock.run(client.account.get());
  const told = new Map(
    (await metrics()).map(({ name, attributes, value }) => [
      `${name} ${attributes['sentinelsec.wait.reason'] ?? ''}`.trim(),
      value,
    ]),
  );
  expect(told.get('sentinelsec.client.call.duration')).toMatchObject({ count: 2, sum: 39.225 });
  expect(told.get('sentinelsec.client.retries')).toBe(1);
  expect(told.get('sentinelsec.client.wait.duration retry')).toMatchObject({ count: 1, sum: 30.125 });
  expect(told.get('sentinelsec.client.wait.duration pace')).toMatchObject({ count: 1, sum: 9.1 });
});

test('a failed call is measured with the kind of its error', async () => {
  const { client, clock, metrics } = measuring(() => problem('not-found', 404));
  await clock.run(failureOf(client.account.get()));
  const [call] = (await metrics()).filter(({ name }) => name === 'sentinelsec.client.call.duration');
  expect(call?.attributes).toEqual({ ...server, 'sentinelsec.operation': 'account.get', 'error.type': 'not-found' });
});

test('the remaining units of each known policy are recorded after each response', async () => {
  const { client, clock, metrics } = measuring(() =>
    json({}, { 'ratelimit-policy': '"standard";q=600;w=60, "odd"', ratelimit: '"standard";r=41;t=10' }),
  );
  await clock.run(client.account.get());
  const told = (await metrics()).filter(({ attributes }) => attributes['sentinelsec.policy'] === 'standard');
  expect(told).toEqual([
    {
      name: 'sentinelsec.client.quota.remaining',
      attributes: { ...server, 'sentinelsec.policy': 'standard', 'sentinelsec.unit': 'requests' },
      value: 41,
    },
    {
      name: 'sentinelsec.client.quota.limit',
      attributes: { ...server, 'sentinelsec.policy': 'standard', 'sentinelsec.unit': 'requests' },
      value: 600,
    },
  ]);
  expect((await metrics()).every(({ value }) => typeof value !== 'number' || Number.isFinite(value))).toBe(true);
});
