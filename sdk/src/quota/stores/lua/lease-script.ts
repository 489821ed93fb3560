import { assignSlots } from './assign-slots.ts';
import { assignUnits } from './assign-units.ts';
import { sharedState } from './shared-state.ts';

/**
 * The script that assigns shares of a quota to clients (members). The script runs on Redis 5.0 or later and on Valkey. It is
 * written in Lua 5.1, uses one Redis key, runs atomically and uses the time of the Redis server. It returns numbers as text,
 * because Redis would cut off their fractions.
 */
export const leaseScript = `${sharedState}${assignSlots}${assignUnits}
if ARGV[1] == 'slots' then return slots() end
return units()
`;
