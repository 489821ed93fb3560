import type { Random } from '../base/random.ts';

/** The header that makes a write safe to send again (draft-ietf-httpapi-idempotency-key-header). */
export const idempotencyHeader = 'Idempotency-Key';

/** Puts the caller's key, or one made now, on a write that takes one. Made with the call: the same on every attempt. */
export function withIdempotencyKey(
  headers: Headers,
  { takesKey, given, random }: { takesKey: boolean; given: string | undefined; random: Random },
): void {
  if (takesKey) headers.set(idempotencyHeader, given ?? random.uuid());
}
