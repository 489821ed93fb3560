import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSecCore, SentinelSecError } from '@sentinelsec/sdk/core';

const platform = createPlatform();
const { fetch, clock } = platform.clientOptions();

const client = new SentinelSecCore({
  apiKey: platform.seed.key({ scopes: ['usage:read'] }).secret,
  dangerouslyAllowBrowser: true,
  fetch, // in a real page: omit `fetch` and `clock`
  clock,
});

/** The text for the page: the last call, or what went wrong. */
export async function lastCall(): Promise<string> {
  try {
    const { data } = await client.usage.listLogs({ limit: 1 });
    return data[0] ? `The last call was ${data[0].method} ${data[0].path}.` : 'There was no call yet.';
  } catch (error) {
    if (!SentinelSecError.is(error)) throw error;
    return `${error.message} (${error.requestId ?? 'no request id'})`;
  }
}

console.log(await lastCall());
