import type { OperationContract } from '../../base/contract.ts';
import { Refusal } from '../../base/refusal.ts';

interface ScopeHolder {
  readonly key: { readonly wire: { readonly scopes: readonly string[] } };
}

/** Throws a 403 if a key lacks one of the required scopes. The problem lists the required scopes and the scopes of the key. */
export function authorize({ key }: ScopeHolder, { scopes }: Pick<OperationContract, 'scopes'>): void {
  const held = key.wire.scopes;
  if (scopes.every((scope) => held.includes(scope))) return;
  const detail = `This call needs ${scopes.join(', ')}; the key holds ${held.join(', ') || 'no scope'}.`;
  throw new Refusal('scope-missing', detail, {
    members: { required: scopes, held },
    headers: { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scopes.join(' ')}"` },
  });
}
