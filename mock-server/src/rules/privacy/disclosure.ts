import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';

type Disclosure = Rows['disclosures']['wire'];

/** What of a disclosure is not as usual. */
export type DisclosureValues = Partial<Omit<Disclosure, 'id' | 'created_at'>>;

/** Notes that data of an account was passed on: request logs to a court, but for what is said. */
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
