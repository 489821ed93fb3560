import { sha256Hex } from '../base/digest.ts';
import { ulidParts, ulidText } from '../base/ids.ts';
import { fortyBits } from '../base/random.ts';
import type { IdPrefix } from '../generated/contract.ts';
import type { Snapshot } from '../platform/control/snapshot.ts';
import { type FirstState, firstState, type StartState } from '../platform/world-start.ts';
import { scheduleKey } from '../rules/keys/key-expiry.ts';
import { mintKey } from '../rules/keys/mint-key.ts';
import type { SeedResult } from '../seeds/seeded.ts';
import { copyState } from '../state/snapshot.ts';
import { World } from '../state/world.ts';

/**
 * Returns the start state of a world, with the data and the clock of the snapshot `from`. The world gets its own key and random
 * numbers. The key and the random numbers depend only on the name of the world and on `template`. So they are the same in every
 * process. The world and the snapshot share each row until one of them changes the row.
 */
export function worldStart(template: StartState, name: string, from: Snapshot): StartState {
  const { world, seeded } = begun(template, name, from);
  return { ...template, world, seeded, first: () => firstWorldState(template, name) };
}

/** Returns the first state of a world. The data is made by the seed of `template`. The world gets its own key. */
export const firstWorldState = (template: StartState, name: string): FirstState => {
  const { seeded, ...first } = template.first();
  return firstState(begun({ ...template, seeded }, name, first));
};

function begun(template: StartState, name: string, { state, clock }: Snapshot): { world: World; seeded: SeedResult } {
  const world = new World(template.world.clock.standingAt(clock), copyState(state));
  return { world, seeded: giveOwnKey(world, template, name) };
}

const kind: IdPrefix = 'key';

/** Gives a world its own key and random numbers. The key has the same name and scopes as the owner's key in the seed. */
function giveOwnKey(world: World, { seeded, environment }: StartState, name: string): SeedResult {
  const { dice, lastId } = world.state;
  dice.state = Number.parseInt(sha256Hex(`${seeded.keyId} ${name}`).slice(0, 8), 16);
  // The ids of two worlds must differ too, even if both worlds make an id at the same moment.
  Object.assign(lastId, { time: lastId.time + 1, high: fortyBits(dice), low: fortyBits(dice) });
  const time = ulidParts(seeded.keyId.slice(kind.length + 1))?.time ?? 0;
  const id = `${kind}_${ulidText({ time, high: fortyBits(dice), low: fortyBits(dice) })}`;
  const owner = world.tables.keys.get(seeded.keyId);
  const { account, member: createdBy } = seeded;
  const { row, text } = mintKey(world, {
    account,
    id,
    environment,
    name: owner?.wire.name ?? name,
    scopes: owner?.wire.scopes ?? [],
    createdBy,
  });
  scheduleKey(world, row);
  return { ...seeded, apiKey: text, keyId: id };
}
