import { type CapacityFault, capacity } from './capacity.ts';
import { type CutFault, cut } from './cut.ts';
import { type DateFault, date } from './date.ts';
import { type DigestFault, digest } from './digest.ts';
import { type DripFault, drip } from './drip.ts';
import type { FaultKind } from './fault-kind.ts';
import { type FlipFault, flip } from './flip.ts';
import { type HangFault, hang } from './hang.ts';
import { type LatencyFault, latency } from './latency.ts';
import { type LimitHeadersFault, limitHeaders } from './limit-headers.ts';
import { type ProblemFault, problem } from './problem.ts';
import { type RefusedFault, refused } from './refused.ts';
import { type ResetFault, reset } from './reset.ts';
import { type StatusFault, status } from './status.ts';

/** The options of one kind of fault. They say what the fault does. */
export type FaultEffect =
  | ProblemFault
  | StatusFault
  | LatencyFault
  | RefusedFault
  | ResetFault
  | CutFault
  | FlipFault
  | DigestFault
  | DripFault
  | HangFault
  | DateFault
  | LimitHeadersFault
  | CapacityFault;

type Kinds = { readonly [Kind in FaultEffect['kind']]: FaultKind<Extract<FaultEffect, { readonly kind: Kind }>> };

/** All kinds of faults, by name. A new kind needs its own file and one line here. */
const kinds: Kinds = {
  problem,
  status,
  latency,
  refused,
  reset,
  cut,
  flip,
  digest,
  drip,
  hang,
  date,
  'limit-headers': limitHeaders,
  capacity,
};

/** The names of all kinds of faults. */
export const kindNames = Object.keys(kinds) as FaultEffect['kind'][];

/** Returns the definition of a fault's kind. */
export const kindOf = ({ kind }: Pick<FaultEffect, 'kind'>): FaultKind<FaultEffect> =>
  kinds[kind] as unknown as FaultKind<FaultEffect>;
