import { moment } from '../base/time.ts';
import { contract } from '../generated/contract.ts';
import type { Rows } from '../state/state.ts';
import type { World } from '../state/world.ts';

const { anonymizeAfter = Number.POSITIVE_INFINITY, deleteAfter = Number.POSITIVE_INFINITY } = contract.dataClasses.usage_log;

/** Has a log anonymized and deleted when the periods of its class are over. */
export function scheduleLog(world: World, { id, wire }: Rows['logs']): void {
  const created = moment(wire.created_at);
  const ends = [
    { job: 'retention.anonymize', at: created + anonymizeAfter, priority: 0 },
    { job: 'retention.delete', at: created + deleteAfter, priority: 1 },
  ];
  for (const { job, at, priority } of ends) if (Number.isFinite(at)) world.schedule({ job, at, priority, subject: id });
}

/** Takes out of a log what leads to a person, property by property as the description says. Tells whether there was any. */
export function anonymizeLog(world: World, id: string): boolean {
  const row = world.tables.logs.get(id);
  if (!row || row.wire.anonymized) return false;
  const rules = Object.entries(contract.records.UsageLog?.properties ?? {}).filter(([, { anonymize }]) => anonymize);
  const values = row.wire as Readonly<Record<string, unknown>>;
  const change = rules.map(([name, { anonymize }]) => [name, anonymize === 'product' ? productOf(values[name]) : null]);
  world.tables.logs.update(id, { wire: { ...Object.fromEntries(change), anonymized: true } });
  return true;
}

/** The product name of a user agent: what stands before the first slash, space or bracket. */
const productOf = (agent: unknown): string | null => (typeof agent === 'string' ? (/^[^\s/(]+/.exec(agent)?.[0] ?? null) : null);

/** Deletes a log. Tells whether it was there. */
export const deleteLog = (world: World, id: string): boolean => world.tables.logs.remove(id);
