import type { OptionsOf } from '../base/call.ts';
import type { Clock } from '../base/clock.ts';
import type { Hub } from '../base/events.ts';
import { unlessAborted } from '../base/linked-signal.ts';
import { Secret } from '../base/secret.ts';
import type { HeldKey } from '../credentials/key-source.ts';
import { Keys } from '../credentials/keys.ts';
import { AuthenticationError, PermissionError } from '../errors/auth-errors.ts';
import { abortError, ConfigurationError } from '../errors/client-errors.ts';
import { SentinelSecError } from '../errors/error.ts';
import type { Namespaces } from '../generated/namespaces.ts';
import type { components } from '../generated/paths.d.ts';
import { keyIdPrefix, problemTypes } from '../generated/platform.ts';
import { isAbortSignal } from '../wire/json-text.ts';
import { checkKey, type Environment, idInKey } from '../wire/key-format.ts';
import type { Misfit } from '../wire/shape.ts';
import { type Answered, unusableAnswer } from './check-answer.ts';

type Schemas = components['schemas'];

/**
 * What to rotate, and where the new key is kept. `signal` ends it at any step; `timeout` is the time of each call that it makes.
 *
 * @example
 * ```ts
 * const kept: string[] = [];
 * await client.keys.rotateInPlace({ overlap: 'PT1H', store: (key) => void kept.push(key) });
 * ```
 */
export interface RotateInPlaceOptions extends OptionsOf<'idempotencyKey'> {
  /** The id of the key that this client uses; left out, the client reads it from the key. Another is refused: `keys.rotate` is for those. */
  readonly id?: string | undefined;
  /**
   * How long the old secret works on, as an ISO 8601 duration. `PT0S` leaves nothing to go on with should the new key be lost
   * before it is stored.
   */
  readonly overlap: Schemas['KeyRotate']['overlap'];
  /** Keeps the new key. The client goes on with the old one until this has resolved. */
  readonly store: (key: string) => void | Promise<void>;
}

/** What rotation needs of the client. */
export interface RotationDeps {
  readonly clock: Clock;
  readonly hub: Hub;
  readonly keys: Keys;
  /** Throws when a key of that environment must not be sent to where the client calls. */
  readonly checkEnvironment: (environment: Environment) => void;
  /** The client's methods with other keys than its own. */
  readonly methodsWith: (keys: Keys) => Namespaces;
}

/**
 * What gives the client's key a new secret without a failed call: makes it, has the caller keep it, proves that it works, and
 * only then goes on with it. One after the other; a call that is refused meanwhile waits for the new key.
 */
export const rotation =
  (client: RotationDeps) =>
  async (request: RotateInPlaceOptions): Promise<Schemas['KeyWithSecret']> => {
    const rotating = client.keys.change(() => rotateInPlace(client, request));
    const { signal } = request ?? {};
    if (!isAbortSignal(signal)) return rotating;
    try {
      return await unlessAborted(rotating, signal);
    } catch (cause) {
      throw SentinelSecError.is(cause) ? cause : abortError(signal, 'keys.rotate');
    }
  };

async function rotateInPlace(client: RotationDeps, request: RotateInPlaceOptions): Promise<Schemas['KeyWithSecret']> {
  const { clock, hub, keys, methodsWith } = client;
  const { id: given, overlap, store, ...options } = request ?? {};
  if (typeof store !== 'function')
    throw new ConfigurationError(
      '`rotateInPlace` needs `store`: the new key is shown once, and would be lost. Nothing was sent.',
    );
  // The call that makes the new key must not wait for it when it is refused, as others do.
  const own = keys.apart();
  await own.ready();
  const old = own.current;
  const id = old && `${keyIdPrefix}${old.id}`;
  if (!old || !id || (given !== undefined && given !== id))
    throw new ConfigurationError(
      '`rotateInPlace` changes the key that this client uses, and `id` names another. Nothing was sent. Use `keys.rotate` for other keys.',
    );
  const { signal, timeout } = options;
  const answer = await methodsWith(own).keys.rotate(id, { overlap }, options).withResponse();
  const rotated = answer.data;
  checkNewKey(old, { ...answer, operation: 'keys.rotate' }, { id, overlap });
  try {
    await store(rotated.secret);
  } catch (cause) {
    throw new ConfigurationError(
      `The function \`store\` failed, so the new key may be lost. The client goes on with the old one; rotate again before its overlap (${overlap}) ends.`,
      { operation: 'keys.rotate', cause },
    );
  }
  try {
    await prove(client, rotated.secret, { signal, timeout });
  } catch (error) {
    // It is stored, and nothing speaks against it: it is what to go on with should the old one end first.
    if (!AuthenticationError.is(error)) keys.keepSpare(rotated.secret);
    throw error;
  }
  keys.replace(rotated.secret);
  hub.emit({ type: 'key.change', at: clock.now(), reason: 'rotated' });
  return rotated;
}

/** Throws an `IntegrityError` unless the answer holds a new secret of the key that was rotated: `store` must never get anything else. */
function checkNewKey(
  old: HeldKey,
  answer: Answered & { readonly data: Schemas['KeyWithSecret'] },
  { id, overlap }: { readonly id: string; readonly overlap: string },
): void {
  const { id: named, secret } = answer.data;
  const misfit = named === id ? secretMisfit(old, secret) : { pointer: '/id', detail: `must be ${id}` };
  if (misfit)
    throw unusableAnswer(
      answer,
      misfit,
      `\`store\` was not called. The client goes on with the old key; if it was rotated, its overlap (${overlap}) has begun: rotate again before it ends.`,
    );
}

/** What is wrong with a secret that is to take the old one's place; no character of it is told. */
function secretMisfit(old: HeldKey, secret: string): Misfit | undefined {
  const pointer = '/secret';
  const verdict = checkKey(secret);
  if (verdict.kind === 'broken') return { pointer, detail: `is no API key: ${verdict.fault}` };
  if (verdict.environment !== old.environment) return { pointer, detail: `must be a ${old.environment} key, as the old one is` };
  if (idInKey(secret) !== old.id) return { pointer, detail: 'is the secret of another key' };
  return old.secret.equals(new Secret(secret)) ? { pointer, detail: 'must differ from the old secret' } : undefined;
}

/**
 * Rejects unless the server takes this key, by a call that costs nothing. That the key lacks the scope for it is proof as well:
 * scopes are looked at only once the key is known and alive.
 */
async function prove(
  { checkEnvironment, methodsWith }: RotationDeps,
  key: string,
  { signal, timeout }: { readonly signal: AbortSignal | undefined; readonly timeout: number | undefined },
): Promise<void> {
  try {
    await methodsWith(new Keys(key, checkEnvironment)).limits.get({ ...(signal && { signal }), ...(timeout && { timeout }) });
  } catch (error) {
    if (!PermissionError.is(error) || error.problem?.type !== problemTypes['scope-missing']) throw error;
  }
}
