import type { PolicyName } from '../../mock-server/src/generated/contract.ts';
import { freshCode, type TestPlatform } from '../support/test-platform.ts';
import type { Draft, Scene } from './draft.ts';

/** The response to the request of a draft, and the platform that sent this response. */
export interface Sent {
  readonly response: Response;
  readonly scene: Scene;
}

/**
 * Makes the API key that sends the request of a draft, verifies the second factor if the draft asks for this, runs the functions in `before`, and uses up
 * the quota policies in `exhausted`. Returns a function that makes the request.
 */
export async function prepare(testPlatform: TestPlatform, draft: Draft): Promise<{ scene: Scene; request: () => Request }> {
  const key = testPlatform.platform.seed.key(draft.key);
  const scene: Scene = { ...testPlatform, key, draft };
  const token = draft.operation.mfa && draft.steppedUp ? await mfaToken(scene) : undefined;
  for (const step of draft.before) await step(scene);
  for (const policy of draft.exhausted) testPlatform.platform.limits.exhaust(key.secret, policy as PolicyName);
  return { scene, request: () => requestOf(scene, token) };
}

export async function send(testPlatform: TestPlatform, draft: Draft): Promise<Sent> {
  const { scene, request } = await prepare(testPlatform, draft);
  return { response: await testPlatform.platform.handle(request(), { ip: draft.ip }), scene };
}

function requestOf({ platform, key, draft }: Scene, token: string | undefined): Request {
  const { method, path, query, headers, body } = draft;
  const authorization = draft.authorization(key);
  const head = {
    ...(authorization !== undefined && { authorization }),
    ...(token !== undefined && { 'MFA-Token': token }),
    ...headers,
  };
  const sent = body !== undefined && method !== 'GET' ? { body } : {};
  return new Request(platform.origin + path + query, { method, headers: head, ...sent });
}

/** Gets an MFA token for the API key that sends the request. Undefined if the platform refuses the key. */
async function mfaToken({ platform, call, key, draft }: Scene): Promise<string | undefined> {
  if (Object.keys(draft.key).some((option) => option !== 'scopes')) return undefined;
  const { status, body } = await call('POST /v1/mfa/challenges', { key: key.secret });
  if (status >= 400) return undefined;
  const code = await freshCode(platform);
  const answer = await call('POST /v1/mfa/verify', { key: key.secret, body: { challenge_id: body.id, code } });
  return answer.body.token as string;
}
