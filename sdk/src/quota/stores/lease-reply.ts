import { UnreadableReply } from './store-link.ts';

/** A frame consists of this number of consecutive slots. The Lua script uses the same number. */
export const frame = 240;

/**
 * The slots that the store has assigned to this client. In each slot, the client may use one unit. Times are milliseconds on the
 * store's clock. Rates are units per millisecond.
 */
export interface SlotGrant {
  readonly kind: 'slots';
  readonly now: number;
  /** The number of slots per millisecond: slot k starts at the time k / pace. */
  readonly pace: number;
  /** The time for which the client may use a slot, in milliseconds from the start of the slot. */
  readonly valid: number;
  readonly till: number;
  /** The number of the current assignment of slots (the epoch). Slots of an earlier epoch may now belong to other clients. */
  readonly epoch: number;
  /** For each position in a frame (240 consecutive slots), whether the position belongs to this client. */
  readonly positions: readonly boolean[];
  /** The units that the client may use at any time until `till`. They include unused units from an earlier reply. */
  readonly credit: number;
  /** The number of milliseconds after which the client should ask the store for more slots; 0 if the client should not ask. */
  readonly more: number;
  /** The number of clients of the store, including this client. */
  readonly members: number;
  /** The sum of the `credit` of all other clients. */
  readonly promised: number;
}

/**
 * The units that the store has assigned to this client. They include unused units from an earlier reply. Times are milliseconds
 * on the store's clock.
 */
export interface UnitGrant {
  readonly kind: 'units';
  readonly now: number;
  readonly units: number;
  readonly till: number;
  readonly more: number;
  readonly members: number;
}

function figuresOf(items: readonly unknown[]): number[] {
  return items.map((item) => {
    const text = String(item);
    const figure = Number(text);
    if (text.trim() === '' || !Number.isFinite(figure) || figure < 0) throw new UnreadableReply();
    return figure;
  });
}

/** Parses the reply of the script. Throws an `UnreadableReply` if the reply does not have the expected form. */
export function readReply(reply: unknown): SlotGrant | UnitGrant {
  if (!Array.isArray(reply)) throw new UnreadableReply();
  const [kind, ...items] = reply as unknown[];
  if (String(kind) === 'units' && items.length === 5) {
    const [now = 0, units = 0, till = 0, more = 0, members = 1] = figuresOf(items);
    return { kind: 'units', now, units, till, more, members };
  }
  const map = String(items[5]);
  if (String(kind) !== 'slots' || items.length !== 10 || map.length !== frame || /[^01]/.test(map)) throw new UnreadableReply();
  const [now = 0, pace = 0, valid = 0, till = 0, epoch = 0, ...figures] = figuresOf(items.toSpliced(5, 1));
  const [credit = 0, more = 0, members = 1, promised = 0] = figures;
  if (pace <= 0 || members < 1) throw new UnreadableReply();
  const positions = [...map].map((mark) => mark === '1');
  return { kind: 'slots', now, pace, valid, till, epoch, positions, credit, more, members, promised };
}
