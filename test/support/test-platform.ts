import { createPlatform, type Platform, type PlatformOptions } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { figure } from './spec-figures.ts';

/** The parts of a request besides its method and path. */
export interface Sent {
  /** The body, which is sent as JSON. */
  readonly body?: unknown;
  /** The API key. Default: the key of the platform. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly ip?: string;
}

/** A response with its JSON parsed. */
export interface Got {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape.
  readonly body: any;
}

/**
 * A platform that checks every response against the spec, and a function that calls the platform. If a call needs MFA, the
 * function verifies the second factor by itself.
 */
export interface TestPlatform {
  readonly platform: Platform;
  readonly call: (request: string, sent?: Sent) => Promise<Got>;
}

/** Makes a platform with a new account. By default, the time is frozen at the start of the year 2026. */
export function testPlatform(options: PlatformOptions = {}): TestPlatform {
  const platform = createPlatform({
    seed: 'empty',
    startTime: '2026-01-01T00:00:00.000Z',
    check: conformance,
    frozen: true,
    ...options,
  });
  const tokens = new Map<string, string>();
  const call: TestPlatform['call'] = async (request, sent = {}) => {
    const key = sent.key ?? platform.apiKey;
    const token = tokens.get(key);
    const got = await send(platform, request, {
      ...sent,
      key,
      headers: { ...(token && { 'MFA-Token': token }), ...sent.headers },
    });
    if (got.status !== 401 || got.body.challenge === undefined || sent.headers?.['MFA-Token']) return got;
    tokens.set(key, await stepUp(platform, key, got.body.challenge.id));
    return call(request, sent);
  };
  return { platform, call };
}

async function send(platform: Platform, request: string, { body, key, headers, ip }: Sent): Promise<Got> {
  const [method = 'GET', path = ''] = request.split(' ');
  const response = await platform.handle(
    new Request(platform.origin + path, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
    ip === undefined ? {} : { ip },
  );
  const isJson = method !== 'HEAD' && /[/+]json$/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: isJson ? await response.json() : await response.bytes() };
}

/** Answers a challenge with an unused code of the owner, and returns the MFA token. */
async function stepUp(platform: Platform, key: string, challenge: string): Promise<string> {
  const { status, body } = await send(platform, 'POST /v1/mfa/verify', {
    key,
    body: { challenge_id: challenge, code: await freshCode(platform) },
  });
  if (status !== 200) throw new Error(`The step-up failed: ${body.detail}`);
  return body.token;
}

/** Returns an unused code of the owner. If all codes of this moment are used, first advances the clock to the next code. */
export async function freshCode(platform: Platform): Promise<string> {
  try {
    return platform.totp();
  } catch {
    await platform.clock.advance({ milliseconds: figure('totp_step') });
    return platform.totp();
  }
}
