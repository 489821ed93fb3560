import { createPlatform, type FaultOptions, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { beforeEach, expect, test, vi } from 'vitest';
import { figure } from '../support/spec-figures.ts';
import { type Call, openWay, ways } from '../support/ways-in.ts';

/** Headers that a transport adds or removes. */
const ofTransport = new Set(['connection', 'keep-alive', 'transfer-encoding', 'access-control-allow-origin', 'vary']);

/** Returns everything that a caller can see of a response. The caller's address differs between adapters, so it is replaced. */
async function seen(response: Response): Promise<unknown> {
  const { status, headers } = response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const tellsAddress = text.includes('"ip_address":"');
  const kept = [...headers].filter(([name]) => !ofTransport.has(name) && !(tellsAddress && name === 'content-length'));
  const body = tellsAddress ? text.replace(/"ip_address":"[^"]*"/g, '"ip_address":"…"') : Buffer.from(bytes).toString('base64');
  return { status, headers: Object.fromEntries(kept), body };
}

const open = (): Platform =>
  createPlatform({ seed: 'empty', startTime: '2026-01-01T00:00:00.000Z', frozen: true, check: conformance });

function pieces(...texts: readonly string[]): ReadableStream<Uint8Array> {
  const left = [...texts];
  return new ReadableStream({
    pull(controller) {
      const text = left.shift();
      if (text === undefined) controller.close();
      else controller.enqueue(new TextEncoder().encode(text));
    },
  });
}

interface Scene {
  readonly platform: Platform;
  readonly send: (path: string, init?: RequestInit) => Promise<Response>;
}

/** The calls to make through each adapter, with everything that a caller can see of each response. */
const scenes: Readonly<Record<string, (scene: Scene) => Promise<unknown[]>>> = {
  'uploads: whole, in pieces, empty, too large, and of another media type': async ({ send }) => {
    const json = { 'content-type': 'application/json' };
    const patch = (body: BodyInit | null, headers: Record<string, string> = json): Promise<Response> =>
      send('/v1/account', { method: 'PATCH', headers, body, duplex: 'half' } as RequestInit);
    const large = `{"organization_name":"${'x'.repeat(figure('body_bytes_max'))}"}`;
    return [
      await seen(await patch('{"organization_name":"Whole"}')),
      await seen(await patch(pieces('{"organization', '_name":"In ', 'pieces"}'))),
      await seen(await patch(new TextEncoder().encode('{"organization_name":"Bytes"}'))),
      await seen(await patch(null)),
      await seen(await patch(large)),
      await seen(await patch('organization_name=Form', { 'content-type': 'application/x-www-form-urlencoded' })),
    ];
  },
  'conditions: tags that match and that do not, on reads and writes': async ({ send }) => {
    const tag = (await send('/v1/account')).headers.get('etag') ?? '';
    const write = (value: string): Promise<Response> =>
      send('/v1/account', {
        method: 'PATCH',
        headers: { 'if-match': value, 'content-type': 'application/json' },
        body: '{"organization_name":"Conditional"}',
      });
    return [
      tag,
      await seen(await send('/v1/account', { headers: { 'if-none-match': tag } })),
      await seen(await send('/v1/account', { headers: { 'if-none-match': '"other"' } })),
      await seen(await send('/v1/account', { headers: { 'if-match': '"other"' } })),
      await seen(await write('"other"')),
      await seen(await write(tag)),
      await seen(await write(tag)),
    ];
  },
  'writes with an idempotency key: made, replayed, and refused for another body': async ({ send }) => {
    const ask = (kind: string): Promise<Response> =>
      send('/v1/privacy/requests', {
        method: 'POST',
        headers: { 'idempotency-key': 'one', 'content-type': 'application/json' },
        body: `{"kind":"${kind}"}`,
      });
    return [await seen(await ask('access')), await seen(await ask('access')), await seen(await ask('inquiry'))];
  },
};

/** Faults with which the responses of all adapters are equal in every byte. */
const faults: readonly FaultOptions[] = [
  { kind: 'problem', problem: 'internal-error' },
  { kind: 'problem', problem: 'temporary-reduced-capacity', retryAfter: 9, at: 'answer' },
  { kind: 'status', status: 503, headers: { 'content-type': 'text/plain', 'x-proxy': 'yes' }, body: 'no' },
  { kind: 'status', status: 204 },
  { kind: 'cut', length: 'adjusted' },
  { kind: 'flip', bytes: 5, seed: 3 },
  { kind: 'digest' },
  { kind: 'drip', bytes: 100, everyMs: 0 },
  { kind: 'date', skewMs: 86_400_000 },
  { kind: 'limit-headers' },
  { kind: 'capacity', share: 0.1 },
];

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

async function through(way: string, play: (scene: Scene) => Promise<unknown[]>): Promise<unknown[]> {
  const platform = open();
  const call: Call = await openWay(way, platform);
  const send: Scene['send'] = (path, init = {}) =>
    call(path, {
      ...init,
      headers: { authorization: `Bearer ${platform.apiKey}`, 'user-agent': 'same/1', ...(init.headers as object) },
    });
  return play({ platform, send });
}

const others = ways.filter((way) => way !== 'handle');

test.each(Object.keys(scenes).flatMap((name) => others.map((way) => [way, name])))(
  'through %s as through handle: %s',
  async (way, name) => {
    const play = scenes[name];
    if (!play) throw new Error(`There is no scene ${name}.`);
    const expected = await through('handle', play);
    expect(expected.length).toBeGreaterThan(2);
    expect(await through(way, play)).toEqual(expected);
  },
);

test.each(others)('through %s as through handle: every fault, to the byte', async (way) => {
  const play = async ({ platform, send }: Scene): Promise<unknown[]> => {
    const answers: unknown[] = [];
    for (const fault of faults) {
      platform.faults.add({ ...fault, times: 1 });
      answers.push([fault, await seen(await send('/v1/account')), platform.journal.entries.at(-1)?.faults]);
    }
    return answers;
  };
  expect(await through(way, play)).toEqual(await through('handle', play));
});
