import type { OperationContract } from '../../base/contract.ts';
import { Refusal } from '../../base/refusal.ts';
import type { Caller } from './authenticate.ts';

/** Refuses a key that does not hold all scopes of an operation, or of what it touches (403, naming those needed and held). */
export function authorize({ key }: Caller, { scopes }: Pick<OperationContract, 'scopes'>): void {
  const held: readonly string[] = key.wire.scopes;
  if (scopes.every((scope) => held.includes(scope))) return;
  const detail = `This call needs ${scopes.join(', ')}; the key holds ${held.join(', ') || 'no scope'}.`;
  throw new Refusal('scope-missing', detail, {
    members: { required: scopes, held },
    headers: { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scopes.join(' ')}"` },
  });
}
