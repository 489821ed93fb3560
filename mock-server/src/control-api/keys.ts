import type { ControlHandlers } from './call.ts';
import type { ControlledWorld } from './controlled.ts';
import type { ControlCalls } from './generated/calls.ts';
import { ControlRefusal } from './refusal.ts';

/** The handlers of the routes for the keys of a world. */
export const keyHandlers: ControlHandlers<'keys'> = {
  'keys.read': ({ world }) => keysOf(world),
  'keys.totp'({ world }) {
    try {
      return { code: world.totp() };
    } catch (thrown) {
      // `totp` throws a `RangeError` in two cases: all codes that are valid now were used, or the owner has no second factor.
      if (thrown instanceof RangeError) throw new ControlRefusal(409, thrown.message);
      throw thrown;
    }
  },
};

/** Returns the data that a client needs to call a world: keys, the secret of the second factor, and the origin. */
export const keysOf = ({ apiKey, keyId, totpSecret, origin, seed }: ControlledWorld): ControlCalls['keys.read']['output'] => ({
  apiKey,
  keyId,
  totpSecret,
  origin,
  seededKeys: [...seed.keys],
});
