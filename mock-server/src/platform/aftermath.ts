import { Refusal } from '../base/refusal.ts';
import { contract } from '../generated/contract.ts';
import { examples } from '../generated/examples.ts';
import { audit } from '../rules/audit-chain.ts';
import { AuthenticationFailure } from '../rules/authenticate.ts';
import type { Incoming } from '../rules/incoming.ts';
import { recordEvent, toldOf } from '../rules/security-event.ts';
import type { World } from '../state/world.ts';
import type { Passed } from './gates.ts';
import type { Trace } from './trace.ts';

/** Writes the security event of a refusal, if it is one that matters for an account's security. */
export function noteRefusal(world: World, thrown: unknown, { incoming, trace }: { incoming: Incoming; trace: Trace }): void {
  if (!(thrown instanceof Refusal)) return;
  const key = thrown instanceof AuthenticationFailure ? thrown.key : trace.key;
  const facts = { incoming, operation: trace.target?.id, reason: thrown.problem, ...(key && { key: key.id }) };
  const account = thrown instanceof AuthenticationFailure ? key?.account : trace.account?.id;
  if (trace.rule === 'authenticate' && (account !== undefined || thrown instanceof AuthenticationFailure)) {
    for (const told of toldOf(world, account))
      recordEvent(world, { ...facts, account: told, type: 'authentication_failed', severity: 'low' });
  }
  if (trace.rule !== 'limits' || account === undefined) return;
  for (const policy of thrown.members['violated-policies'] as readonly string[])
    recordEvent(world, { ...facts, account, type: 'rate_limit_exceeded', severity: 'info', policy });
}

/** Writes the audit entry of a change that was made. */
export function noteChange(
  world: World,
  { target, parts, caller }: Passed,
  { body, requestId }: { body: unknown; requestId: string },
): void {
  if (target.operation.method === 'GET' || !caller) return;
  const [inPath] = Object.values(target.path);
  const shown = (body as { readonly id?: unknown } | undefined)?.id;
  audit(world, {
    account: caller.account.id,
    action: target.id,
    key: caller.key?.id ?? null,
    target: typeof shown === 'string' ? shown : (inPath ?? caller.account.id),
    requestId,
    personal: personalIn(target.id, parts.body),
  });
}

/** The personal values among what was sent: the properties that the description of the answer's record says are. */
function personalIn(operation: string, body: unknown): Record<string, string> {
  const personal = contract.records[examples[operation]?.schema ?? '']?.properties ?? {};
  const sent = Object.entries(typeof body === 'object' && body !== null ? body : {});
  return Object.fromEntries(
    sent.flatMap(([name, value]) => (Object.hasOwn(personal, name) && typeof value === 'string' ? [[`/${name}`, value]] : [])),
  );
}
