import type { OperationContract } from '../../base/contract.ts';
import { Refusal } from '../../base/refusal.ts';

/** Something that holds scopes: a caller with a key. */
interface ScopeHolder {
  readonly key: { readonly wire: { readonly scopes: readonly string[] } };
}

/** Refuses a key that does not hold all scopes that are needed (403; the problem names the needed and the held scopes). */
export function authorize({ key }: ScopeHolder, { scopes }: Pick<OperationContract, 'scopes'>): void {
  const held = key.wire.scopes;
  if (scopes.every((scope) => held.includes(scope))) return;
  const detail = `This call needs ${scopes.join(', ')}; the key holds ${held.join(', ') || 'no scope'}.`;
  throw new Refusal('scope-missing', detail, {
    members: { required: scopes, held },
    headers: { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scopes.join(' ')}"` },
  });
}
