import type { OptionsOf } from '../base/call.ts';
import type { Clock } from '../base/clock.ts';
import type { Hub } from '../base/hub.ts';
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
 * Options of `keys.rotateInPlace`. `signal` aborts the rotation at any step. `timeout` limits each API call of the rotation.
 *
 * @example
 * ```ts
 * const kept: string[] = [];
 * await client.keys.rotateInPlace({ overlap: 'PT1H', store: (key) => void kept.push(key) });
 * ```
 */
export interface RotateInPlaceOptions extends OptionsOf<'idempotencyKey'> {
  /**
   * The id of the key that this client uses. If you set the id of another key, the rotation fails with a `ConfigurationError`
   * before the client sends anything. Default: the client reads the id from its key. To rotate another key, use `keys.rotate`.
   */
  readonly id?: string | undefined;
  /**
   * The time for which the old secret still works, as an ISO 8601 duration such as `PT1H`. The server refuses a duration that is
   * longer than `rotation_overlap_max` in the spec. With `PT0S`, the old secret stops working immediately. If the new key is then
   * lost before `store` has stored it, the account may have no working key.
   */
  readonly overlap: Schemas['KeyRotate']['overlap'];
  /**
   * Stores the new key. The client waits until this function has returned and its promise has resolved. The client then verifies
   * the new key with a call. If this call succeeds, the client uses the new key for all further calls.
   */
  readonly store: (key: string) => void | Promise<void>;
}

/** The parts of the client that the rotation needs. */
export interface RotationDeps {
  readonly clock: Clock;
  readonly hub: Hub;
  readonly keys: Keys;
  /** Throws if the client must not send a key of this environment to its base URL. */
  readonly checkEnvironment: (environment: Environment) => void;
  /** Returns methods like those of the client, but their calls send the key in `keys`, not the client's own key. */
  readonly methodsWith: (keys: Keys) => Namespaces;
}

/**
 * Makes the method `keys.rotateInPlace`. The method gets a new secret, passes the secret to the caller's `store`, and verifies
 * the secret with a call. If the call succeeds, the client uses the new secret. If a program starts several rotations, the
 * rotations run one after the other. If the server refuses the key of a call during a rotation, this call waits for the new key.
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
      '`rotateInPlace` needs the function `store`, because the server returns the new key only once. Nothing was sent.',
    );
  // This call is part of the rotation, so it uses a copy of the keys. If the server refuses the key, this call does not wait for
  // the end of the rotation.
  const own = keys.apart();
  await own.ready();
  const old = own.current;
  const id = old && `${keyIdPrefix}${old.id}`;
  if (!old || !id || (given !== undefined && given !== id))
    throw new ConfigurationError(
      '`rotateInPlace` rotates the key that this client uses, and `id` is the id of another key. Nothing was sent. Use `keys.rotate` for other keys.',
    );
  const { signal, timeout } = options;
  const answer = await methodsWith(own).keys.rotate(id, { overlap }, options).withResponse();
  const rotated = answer.data;
  checkNewKey(old, { ...answer, operation: 'keys.rotate' }, { id, overlap });
  try {
    await store(rotated.secret);
  } catch (cause) {
    throw new ConfigurationError(
      `The function \`store\` failed, so the new key may be lost. The client goes on with the old key. Rotate again before its overlap (${overlap}) ends.`,
      { operation: 'keys.rotate', cause },
    );
  }
  try {
    await verify(client, rotated.secret, { signal, timeout });
  } catch (error) {
    // The new key is stored, and the server has not refused it. The client uses it if the old key stops working.
    if (!AuthenticationError.is(error)) keys.keepSpare(rotated.secret);
    throw error;
  }
  keys.replace(rotated.secret);
  hub.emit({ type: 'key.change', at: clock.now(), reason: 'rotated' });
  return rotated;
}

/**
 * Throws an `IntegrityError` if the response does not contain a new secret of the rotated key. The rotation calls this function
 * before `store`, so `store` gets only a valid secret.
 */
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
      `\`store\` was not called. The client goes on with the old key. If the key was rotated, its overlap (${overlap}) has begun: rotate again before it ends.`,
    );
}

/**
 * Returns the reason why the client cannot use the new secret; undefined if the secret is valid. The reason quotes no character
 * of the secret.
 */
function secretMisfit(old: HeldKey, secret: string): Misfit | undefined {
  const pointer = '/secret';
  const verdict = checkKey(secret);
  if (verdict.kind === 'broken') return { pointer, detail: `is not a valid API key: ${verdict.fault}` };
  if (verdict.environment !== old.environment) return { pointer, detail: `must be a ${old.environment} key, as the old one is` };
  if (idInKey(secret) !== old.id) return { pointer, detail: 'is the secret of another key' };
  return old.secret.equals(new Secret(secret)) ? { pointer, detail: 'must differ from the old secret' } : undefined;
}

/**
 * Sends a cheap call with this key. Rejects if the server does not accept the key. Ignores the error `scope-missing`, because the
 * server sends this error only after it has accepted the key.
 */
async function verify(
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
