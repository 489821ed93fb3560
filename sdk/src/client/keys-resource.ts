import type { KeyWithSecret } from '../generated/models.ts';
import type { KeysNamespace } from '../generated/namespaces.ts';
import type { RotateInPlaceOptions } from './rotation.ts';

/**
 * API keys: the operations, and a method that rotates the client's own key.
 *
 * @example
 * ```ts
 * for await (const key of client.keys.list()) console.log(key.name, key.expires_at);
 * ```
 */
export interface KeysResource extends KeysNamespace {
  /**
   * Rotates the key of this client so that no call fails. The method gets a new secret, passes the secret to `store`, verifies it
   * with a call, and then uses it. The returned key contains the new secret (`secret`), so do not log it.
   *
   * If the rotation is interrupted, the old secret works until the overlap ends. To continue, call this method again with the
   * same `idempotencyKey`. The server then returns the same new secret, until the new secret is used for the first time.
   *
   * If the method throws an error after `store` has succeeded, the client could not verify the new secret. The client then
   * continues to use the old secret. When the server later refuses the old secret, the client changes to the new secret. The
   * client never changes to a new secret that the server has refused.
   *
   * @example
   * ```ts
   * import { writeFile } from 'node:fs/promises';
   *
   * const store = (secret: string) => writeFile('./api-key', secret, { mode: 0o600 });
   * await client.keys.rotateInPlace({ overlap: 'PT1H', store });
   * ```
   */
  rotateInPlace(request: RotateInPlaceOptions): Promise<KeyWithSecret>;
}
