import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { frame, readReply, type SlotGrant, type UnitGrant } from '../../sdk/src/quota/stores/lease-reply.ts';
import { leaseScript } from '../../sdk/src/quota/stores/lua/lease-script.ts';
import { LuaStore } from '../support/lua-store.ts';
import { runs } from '../support/runs.ts';

// Any start time would do, if it has as many digits as the time of a real clock.
const start = 1_764_400_000_000.25;
let store: LuaStore;
beforeAll(async () => {
  store = await LuaStore.load(leaseScript);
});
beforeEach(() => store.clear());

const asText = (args: readonly (string | number)[]): string[] => args.map(String);

/** A request of a client to the store for a share of a quota. `member` is the number of the client. */
const question = fc.record({
  gap: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 1500 })),
  member: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4 })),
  want: fc.oneof(fc.constant(1), fc.double({ min: 0.01, max: 1, noNaN: true })),
  cap: fc.oneof(fc.constant(1), fc.double({ min: 0.05, max: 1, noNaN: true })),
  remaining: fc.integer({ min: -1, max: 30 }),
  refused: fc.integer({ min: 0, max: 2 }),
  need: fc.integer({ min: 0, max: 2 }),
  /**
   * For `useSlots`: the moment at which the client uses the unit of a slot, as a share of the time in which it may use this unit.
   * 0 means at once, 1 means at the last moment.
   */
  late: fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
});
const questions = fc.array(question, { minLength: 1, maxLength: 60 });
const bucket = fc.record({
  perSecond: fc.constantFrom(0.2, 2, 5, 37, 100, 700, 2000),
  burst: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 200 })),
});

interface Held {
  grants: SlotGrant[];
  /** The number of units that the client may use at any time until `till`. */
  credit: number;
  till: number;
}

/**
 * Simulates clients that ask the store for slots and credit, and use both completely. In a slot, its owner may use one unit.
 * Credit is units that a client may use at any time until `till`. Returns the times at which the clients use units. Throws if the
 * store assigns the same slot to two clients.
 */
function useSlots(
  { perSecond, burst }: { perSecond: number; burst: number },
  asked: readonly (typeof question extends fc.Arbitrary<infer T> ? T : never)[],
) {
  const rate = perSecond / 1000;
  const members = new Map<number, Held>();
  const owners = new Map<string, number>();
  const uses: number[] = [];
  let now = start;
  let looked = start;
  const useUntil = (time: number, late: number): void => {
    for (const [number, { grants }] of members)
      for (const { now: from, till, pace, valid, epoch, positions } of grants)
        for (let slot = Math.floor(Math.max(looked, from) * pace); slot <= time * pace; slot += 1) {
          const at = slot / pace;
          if (at <= Math.max(from, looked) || at > Math.min(till, time) || !positions[slot % frame]) continue;
          const name = `${epoch} ${slot}`;
          const owner = owners.get(name);
          if (owner === undefined) uses.push(at + late * valid);
          if (owner !== undefined && owner !== number) throw new Error(`Slot ${name} belongs to ${owner} and ${number}.`);
          owners.set(name, number);
        }
    looked = time;
  };
  for (const { gap, member, want, cap, remaining, refused, need, late } of asked) {
    useUntil(now + gap, late);
    now += gap;
    const held = members.get(member) ?? { grants: [], credit: 0, till: 0 };
    const keep = held.till > now ? Math.floor(held.credit * late) : 0;
    for (let unit = keep; unit < held.credit; unit += 1) uses.push(Math.min(now, held.till));
    const reply = readReply(
      store.run(now, 'key', asText(['slots', `m${member}`, rate, burst, want, cap, remaining, refused, keep, need])),
    ) as SlotGrant;
    members.set(member, {
      grants: [...held.grants.filter(({ till }) => till > now), reply],
      credit: reply.credit,
      till: reply.till,
    });
  }
  useUntil(now + 5000, 1);
  for (const { credit, till } of members.values()) for (let unit = 0; unit < credit; unit += 1) uses.push(till);
  return uses.sort((one, other) => one - other);
}

test('in no period are more slots and credit lent than the burst and the refill of that period, whenever they are asked for and used', () => {
  fc.assert(
    fc.property(bucket, questions, (shape, asked) => {
      store.clear();
      const uses = useSlots(shape, asked).slice(0, 400);
      const rate = shape.perSecond / 1000;
      let most = 0;
      for (const [first, from] of uses.entries())
        for (let last = first; last < uses.length; last += 1)
          most = Math.max(most, last - first + 1 - rate * ((uses[last] ?? from) - from));
      // A date in milliseconds has limited precision, so the test allows a small difference.
      expect(most).toBeLessThanOrEqual(shape.burst + 0.001 * rate + 1e-6);
    }),
    runs,
  );
});

const window = fc.record({
  quota: fc.integer({ min: 1, max: 120 }),
  seconds: fc.constantFrom(1, 4, 10, 60),
  sliding: fc.boolean(),
  /**
   * `phase` is the part of the first window that has passed when the test starts, from 0 to 1. The clients know only a period of
   * one second in which the window ends. `early` is the part of this second before the real end of the window.
   */
  phase: fc.double({ min: 0, max: 1, noNaN: true }),
  early: fc.double({ min: 0, max: 1, noNaN: true }),
});

/**
 * Simulates clients that use the units of a window. They use half of their units when the lease ends or a part of the time before
 * they ask again, whichever is first: the smaller `cap` is, the longer is this time. They use the other half earlier: the greater
 * `late` is, the earlier. Returns the times at which the clients use units, counted from the start of the first window.
 */
function useUnits(
  { quota, seconds, sliding, phase, early }: { quota: number; seconds: number; sliding: boolean; phase: number; early: number },
  asked: readonly (typeof question extends fc.Arbitrary<infer T> ? T : never)[],
) {
  const length = seconds * 1000;
  const members = new Map<number, UnitGrant>();
  const uses: number[] = [];
  let now = start;
  const origin = start - phase * length;
  for (const { gap, member, late, want, cap, need } of asked) {
    now += gap * (length / 4000);
    const held = members.get(member);
    const live = held !== undefined && held.till > now;
    const unused = live ? Math.floor(held.units * want) : 0;
    const ago = live ? (1 - cap) * (now - held.now) : 0;
    // When a lease has ended, the client has used all units of the lease, the last of them at the end of the lease.
    if (held)
      for (let unit = unused; unit < held.units; unit += 1) {
        const last = Math.min(now - ago, held.till);
        uses.push(last - (unit % 2) * late * (last - held.now));
      }
    const end = length - ((now - origin) % length);
    // The server states `t` in whole seconds. A client therefore knows the end of the window only to within a second.
    const bounds = sliding ? [-1, -1] : [Math.max(0, end - early * 1000), end + (1 - early) * 1000];
    const request = [
      'units',
      `m${member}`,
      quota,
      length,
      sliding ? 1 : 0,
      unused,
      need,
      Math.max(need, Math.ceil(want * 30)),
      -1,
      ...bounds,
      ago,
    ];
    members.set(member, readReply(store.run(now, 'key', asText(request))) as UnitGrant);
  }
  for (const { units, till } of members.values()) for (let unit = 0; unit < units; unit += 1) uses.push(till);
  return uses.map((time) => time - origin).sort((one, other) => one - other);
}

test('in no window are more units lent than the quota, whenever they are asked for and used', () => {
  fc.assert(
    fc.property(window, questions, (shape, asked) => {
      store.clear();
      const uses = useUnits(shape, asked).slice(0, 1500);
      const length = shape.seconds * 1000;
      const ends = shape.sliding ? uses.map((at) => at + length) : uses.map((at) => (Math.floor(at / length) + 1) * length);
      const most = ends.map((end) => uses.filter((at) => at >= end - length && at < end).length);
      expect(Math.max(0, ...most)).toBeLessThanOrEqual(shape.quota);
    }),
    runs,
  );
});
