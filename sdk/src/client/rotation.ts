import type { CallOptions } from '../base/call.ts';
import { ConfigurationError } from '../errors/failures.ts';
import type { KeysNamespace } from '../generated/namespaces.ts';
import type { components } from '../generated/paths.d.ts';

type Schemas = components['schemas'];

/**
 * What to rotate, and where the new key is kept.
 *
 * @example
 * ```ts
 * const { data } = await client.keys.list();
 * const id = data[0]?.id ?? '';
 * const kept: string[] = [];
 * await client.keys.rotateInPlace({ id, overlap: 'PT1H', store: (key) => void kept.push(key) });
 * ```
 */
export interface RotateInPlace extends CallOptions {
  /** The id of the key that this client uses. */
  readonly id: string;
  /** How long the old secret works on, as an ISO 8601 duration. */
  readonly overlap: Schemas['KeyRotate']['overlap'];
  /** Keeps the new key. The client goes on with the old one until this has resolved. */
  readonly store: (key: string) => void | Promise<void>;
}

/** What rotation needs of the client. */
export interface Rotator {
  readonly rotate: KeysNamespace['rotate'];
  /** Rejects unless the server accepts this key. */
  readonly prove: (key: string) => Promise<void>;
  /** Goes on with this key from now on. */
  readonly swap: (key: string) => void;
}

/**
 * Gives the key a new secret without a failed call: makes it, has the caller keep it, proves that it works, and only
 * then goes on with it. Interrupted anywhere, the client goes on with the old secret, which works until its overlap ends.
 */
export async function rotateInPlace({ rotate, prove, swap }: Rotator, request: RotateInPlace): Promise<Schemas['KeyWithSecret']> {
  const { id, overlap, store, ...options } = request;
  if (typeof store !== 'function')
    throw new ConfigurationError(
      '`rotateInPlace` needs `store`: the new key is shown once, and would be lost. Nothing was sent.',
    );
  const rotated = await rotate(id, { overlap }, options);
  try {
    await store(rotated.secret);
  } catch (cause) {
    throw new ConfigurationError(
      'The function `store` failed, so the new key may be lost. The client goes on with the old one; rotate again before its overlap ends.',
      { operation: 'keys.rotate', cause },
    );
  }
  await prove(rotated.secret);
  swap(rotated.secret);
  return rotated;
}
