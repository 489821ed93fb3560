import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';

type Event = Rows['events']['wire'];
type Indicator = Rows['indicators']['wire'];

/**
 * Records the indicator of a threat. For a leaked key, the indicator is the id of the key. For any other event, it is the address
 * from which the request came.
 */
export function noteIndicator(world: World, account: string, event: Event): void {
  const leaked = event.type === 'key_leaked';
  const kind: Indicator['kind'] = leaked ? 'key' : 'ip_address';
  const value = leaked ? event.key_id : event.ip_address;
  if (value === null) return;
  const known = world.tables.indicators
    .all()
    .find((row) => row.account === account && row.wire.kind === kind && row.wire.value === value);
  const events = (known?.wire.events ?? 0) + 1;
  const seen = { events, confidence: confidenceOf(events), last_seen_at: event.created_at };
  if (known) {
    world.tables.indicators.update(known.id, { wire: seen });
    return;
  }
  const id = world.id('ind');
  const wire = { id, kind, value, first_seen_at: event.created_at, ...seen };
  world.tables.indicators.insert({ id, account, wire, kept: undefined });
}

/**
 * Returns the confidence of an indicator, from 0 to 1. After one event, the confidence is 0.5. Each further event halves the
 * distance to 1.
 */
const confidenceOf = (events: number): number => 1 - 0.5 ** events;
