import { contract } from '../../generated/contract.ts';
import { holdsOver } from '../../rules/privacy/privacy-request.ts';
import type { World } from '../../state/world.ts';

/** An open request for deletion, and the properties that this request will remove from the usage logs of the account. */
export interface DeletionRequest {
  /** The id of the request. */
  readonly request: string;
  /** The time at which the platform will answer the request, in milliseconds since the epoch. */
  readonly at: number;
  readonly properties: readonly string[];
}

/**
 * Returns the open requests of an account for the deletion of personal data, in the order in which the platform will answer them.
 * Leaves out the requests that the platform will refuse because of a legal hold.
 */
export function deletionRequests(world: World, account: string): DeletionRequest[] {
  const found = world.tables.privacyRequests.all().flatMap((request): DeletionRequest[] => {
    const { wire, id } = request;
    if (request.account !== account || wire.kind !== 'deletion' || wire.status !== 'open') return [];
    const due = world.state.agenda.heap.find(({ subject }) => subject === id);
    if (!due || holdsOver(world, request).length > 0) return [];
    return [{ request: id, at: due.at, properties: propertiesOf(wire.categories) }];
  });
  return found.sort((one, other) => one.at - other.at);
}

const propertiesOf = (categories: readonly string[]): string[] =>
  Object.entries(contract.records.UsageLog?.properties ?? {}).flatMap(([name, { category, anonymize }]) =>
    anonymize && categories.includes(category) ? [name] : [],
  );
