import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';

type Disclosure = Rows['disclosures']['wire'];

/** The properties of a disclosure that a test can set. */
export type DisclosureValues = Partial<Omit<Disclosure, 'id' | 'created_at'>>;

/** Records that data of an account was disclosed. Default: request logs were disclosed to a court. */
export function recordDisclosure(world: World, account: string, values: DisclosureValues): Rows['disclosures'] {
  const id = world.id('dis');
  const wire: Disclosure = {
    id,
    exception: 'legal_compliance',
    recipient: 'court',
    categories: ['api_request_logs'],
    ...values,
    created_at: world.timestamp(),
  };
  return world.tables.disclosures.insert({ id, account, wire, kept: undefined });
}
