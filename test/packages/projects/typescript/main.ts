import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { controlClient } from '@sentinelsec/mock-server/control';
import { guard } from '@sentinelsec/mock-server/guard';
import { setupMock } from '@sentinelsec/mock-server/jest';
import { mockFixtures } from '@sentinelsec/mock-server/playwright';
import { startServer } from '@sentinelsec/mock-server/server';
import { type Account, rotatingKey, SentinelSec, SentinelSecError } from '@sentinelsec/sdk';
import { fileKey, undiciTransport } from '@sentinelsec/sdk/node';
import { openTelemetry } from '@sentinelsec/sdk/opentelemetry';
import { redisQuotaStore } from '@sentinelsec/sdk/redis';

const platform = createPlatform({ check: conformance });
const client = new SentinelSec({ ...platform.clientOptions(), telemetry: openTelemetry({ propagate: false }) });
export const plan: Promise<'free' | 'team' | 'enterprise'> = client.account.get().then((account: Account) => account.plan);
export const worker = () =>
  new SentinelSec({
    apiKey: rotatingKey({ current: fileKey('a'), next: fileKey('b') }),
    fetch: undiciTransport({ connections: 2 }),
  });
export async function first(): Promise<string | null | undefined> {
  try {
    const { data, response } = await client.usage.listLogs({ operation: 'account.get' }).withResponse();
    for await (const log of client.usage.listLogs()) if (log.status >= 400) return log.path;
    await platform.clock.advance({ days: 31 });
    return data.data[0]?.ip_address ?? response.headers.get('date');
  } catch (error) {
    if (SentinelSecError.of('keys.create', error)) return error.kind;
    throw error;
  }
}
export const others = [redisQuotaStore, startServer, controlClient, guard, setupMock, mockFixtures];
