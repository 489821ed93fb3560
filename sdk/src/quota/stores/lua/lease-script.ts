import { assignSlots } from './assign-slots.ts';
import { assignUnits } from './assign-units.ts';
import { sharedState } from './shared-state.ts';

/**
 * The script that assigns shares of a quota to clients (members), for Redis 5.0 or later and Valkey: Lua 5.1, one key, atomic,
 * with the time of the Redis server. It returns numbers as text, so that Redis does not round them.
 */
export const leaseScript = `${sharedState}${assignSlots}${assignUnits}
if ARGV[1] == 'slots' then return slots() end
return units()
`;
