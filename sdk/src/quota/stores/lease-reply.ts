import { UnreadableReply } from './store-link.ts';

/** Positions of a frame of slots, as the script has them. */
export const frame = 240;

/** Slots that were lent. Times are the store's milliseconds, rates units a millisecond. */
export interface SlotGrant {
  readonly kind: 'slots';
  readonly now: number;
  /** Slot k comes at k / pace. */
  readonly pace: number;
  /** For how long a slot may be used. */
  readonly valid: number;
  readonly till: number;
  /** Slots of another epoch belong to others now. */
  readonly epoch: number;
  /** Which positions of a frame belong to this member. */
  readonly positions: readonly boolean[];
  /** Units that may be used at any time until `till`, those that were kept included. */
  readonly credit: number;
  /** After so many milliseconds there may be more for this member; 0 when it has all that it wants. */
  readonly more: number;
}

/** Units that were lent, those that were kept included. Times are the store's milliseconds. */
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

/** Reads what the script answers. Throws an `UnreadableReply` at anything else. */
export function readReply(reply: unknown): SlotGrant | UnitGrant {
  if (!Array.isArray(reply)) throw new UnreadableReply();
  const [kind, ...items] = reply as unknown[];
  if (String(kind) === 'units' && items.length === 5) {
    const [now = 0, units = 0, till = 0, more = 0, members = 1] = figuresOf(items);
    return { kind: 'units', now, units, till, more, members };
  }
  const map = String(items[5]);
  if (String(kind) !== 'slots' || items.length !== 9 || map.length !== frame || /[^01]/.test(map)) throw new UnreadableReply();
  const [now = 0, pace = 0, valid = 0, till = 0, epoch = 0, credit = 0, more = 0] = figuresOf(items.toSpliced(5, 1));
  if (pace <= 0) throw new UnreadableReply();
  return { kind: 'slots', now, pace, valid, till, epoch, positions: [...map].map((mark) => mark === '1'), credit, more };
}
