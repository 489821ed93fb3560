import { after, isPromise } from '../../base/after.ts';
import { Refusal } from '../../base/refusal.ts';
import type { OperationId } from '../../generated/contract.ts';
import type { Answer, Behaviour, OperationCall } from '../../operations/behaviour.ts';
import { fallback } from '../../operations/fallback.ts';
import { behaviours } from '../../operations/table.ts';
import { currentCaller } from '../../rules/keys/authenticate.ts';
import type { Incoming } from '../../rules/request/incoming.ts';
import { conditionOutcome, hasCondition, preconditionFailed } from '../../rules/request/preconditions.ts';
import type { World } from '../../state/world.ts';
import { createdPath } from './created-path.ts';
import type { AdmittedRequest } from './gates.ts';

type Admitted = Omit<AdmittedRequest, 'claim'>;

/**
 * Throws a 412 if a write request has a condition, such as `If-Match`, that the resource does not meet. For a read request,
 * `writeAnswer` checks the conditions later.
 */
export function refuseUnmet(world: World, passed: Admitted, incoming: Incoming): void {
  const { method, versionOf } = passed.target.operation;
  if (method === 'GET' || versionOf === undefined || !hasCondition(incoming.headers)) return;
  const tag = tagNow(world, { ...passed, reader: versionOf as OperationId }, incoming);
  // A resource that does not exist has no version. The operation itself refuses a request for such a resource (RFC 9110, section
  // 13.2.1).
  if (tag !== undefined && conditionOutcome(incoming, tag) === 'failed') throw preconditionFailed();
}

/**
 * Returns the current `ETag` of the resource; `undefined` if the platform refuses to read the resource, for example with a 404.
 */
function tagNow(
  world: World,
  { reader, ...passed }: Admitted & { readonly reader: OperationId },
  incoming: Incoming,
): string | undefined {
  try {
    const answer = behaviourOf(world, { ...passed, target: { ...passed.target, id: reader } }, incoming);
    if (isPromise(answer)) throw new TypeError(`${reader} answers an ETag, so it must answer at once.`);
    return answer.headers?.ETag;
  } catch (thrown) {
    if (thrown instanceof Refusal) return undefined;
    throw thrown;
  }
}

/** Runs the operation of a request that passed all checks, and returns its answer. */
export const behave = (world: World, passed: Admitted, incoming: Incoming): Answer<unknown> | Promise<Answer<unknown>> =>
  after(behaviourOf(world, passed, incoming), (answer) => tagged(world, { passed, incoming, answer }));

interface Behaved {
  readonly passed: Admitted;
  readonly incoming: Incoming;
  readonly answer: Answer<unknown>;
}

/** Adds the `ETag` of a created resource to the answer. */
function tagged(world: World, { passed, incoming, answer }: Behaved): Answer<unknown> {
  const { creates } = passed.target.operation;
  if (!creates || !('body' in answer)) return answer;
  // The answer gets the same `ETag` that a read of the created resource will return.
  const path = createdPath(creates, answer.body);
  const reading = { ...passed, target: { ...passed.target, path }, parts: { ...passed.parts, path, query: {} } };
  const tag = tagNow(world, { ...reading, reader: creates.reader as OperationId }, incoming);
  return tag === undefined ? answer : { ...answer, headers: { ...answer.headers, ETag: tag } };
}

function behaviourOf(
  world: World,
  { target, parts, caller: admitted }: Admitted,
  incoming: Incoming,
): Answer<unknown> | Promise<Answer<unknown>> {
  const behaviour = behaviours[target.id] as Behaviour<OperationId> | undefined;
  if (!behaviour) return fallback(world, target.id);
  const { path, query, body } = parts;
  const caller = admitted && currentCaller(world, admitted);
  const call = { id: target.id, path, query, body, world, caller, address: incoming.address, incoming };
  // The validators have checked that path, query and body fit the types of the behaviour.
  return behaviour(call as unknown as OperationCall<OperationId>) as Answer<unknown> | Promise<Answer<unknown>>;
}
