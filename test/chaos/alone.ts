// Uses clients, ends calls in every possible way, and then does nothing more. Prints how the calls ended. The process ends by
// itself only if the clients keep nothing open.
import { type Fetch, SentinelSec, SentinelSecError } from '../../sdk/src/index.ts';
import { undiciTransport } from '../../sdk/src/node.ts';
import { keyWith } from '../support/fake-server.ts';

const [, , baseUrl = ''] = process.argv;
/** A timeout in milliseconds that is longer than the test waits for this program. If a client does not clear it, the test fails. */
const long = 3_600_000;

async function use(fetch: Fetch | undefined): Promise<string[]> {
  const limits = { timeout: long, attemptTimeout: long, idleTimeout: long, maxRetries: 0, logLevel: 'off' as const };
  const client = new SentinelSec({ apiKey: keyWith(), environment: 'test', baseUrl, ...limits, ...(fetch && { fetch }) });
  const ended = (call: PromiseLike<unknown>): Promise<string> =>
    Promise.resolve(call).then(
      () => 'right',
      (error) => (SentinelSecError.is(error) ? error.kind : String(error)),
    );
  const aborted = async (path: string, from = client): Promise<string> => {
    const own = new AbortController();
    const call = ended(from.request('GET', path, { signal: own.signal }));
    setImmediate(() => own.abort());
    return call;
  };
  const left = async (): Promise<void> => {
    for await (const _ of (await client.exports.downloadFile('exp_1', 'long')).body ?? []) break;
  };
  const dropped = (idleTimeout: number) => client.exports.downloadFile('exp_1', 'long', { idleTimeout });
  const droppedAfterPart = async (): Promise<void> => void (await (await dropped(50)).body?.getReader().read());
  const abandoned = async (): Promise<void> => void (await client.keys.list()[Symbol.asyncIterator]().next());
  const unsettled = new SentinelSec({
    ...{ environment: 'test', baseUrl, ...limits },
    apiKey: () => new Promise(() => undefined),
  });
  return [
    await ended(client.account.get()),
    await ended(client.request('GET', '/v1/reset')),
    await ended(client.request('GET', '/v1/silent', { attemptTimeout: 50 })),
    await ended(client.request('GET', '/v1/standing', { idleTimeout: 50 })),
    await aborted('/v1/silent'),
    await ended(left()),
    await ended(dropped(50)),
    await ended(droppedAfterPart()),
    await ended(abandoned()),
    await ended(unsettled.account.get({ timeout: 50 })),
    await aborted('/v1/account', unsettled),
    // After this response, the quota allows no call for an hour.
    await ended(client.request('GET', '/v1/closing')),
    await aborted('/v1/account'),
  ];
}

console.log(JSON.stringify([await use(undefined), await use(undiciTransport({ proxy: false }))]));
