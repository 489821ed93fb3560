import type { Rows } from '../../state/state.ts';
import type { World } from '../../state/world.ts';

type Disclosure = Rows['disclosures']['wire'];

/** What of a disclosure is not as usual. */
export type DisclosureWish = Partial<Omit<Disclosure, 'id' | 'created_at'>>;

/** Notes that data of an account was passed on: request logs to a court, but for what is said. */
export function noteDisclosure(world: World, account: string, wish: DisclosureWish): Rows['disclosures'] {
  const id = world.id('dis');
  const wire: Disclosure = {
    id,
    exception: 'legal_compliance',
    recipient: 'court',
    categories: ['api_request_logs'],
    ...wish,
    created_at: world.timestamp(),
  };
  return world.tables.disclosures.insert({ id, account, wire, kept: undefined });
}
