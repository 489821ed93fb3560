import type { Check } from '../base/arguments.ts';
import type { Exchange, Outcome } from '../platform/engine/exchange.ts';
import type { AdapterName } from '../platform/engine/interception.ts';
import type { Target } from '../rules/request/route.ts';

/** When a fault acts: before the rules see the request, or on the answer that they gave. */
export type FaultPhase = 'request' | 'answer';

/** The phases, for options that choose one. */
export const faultPhases: readonly FaultPhase[] = ['request', 'answer'];

/** A request that a fault acts on. */
export interface FaultContext {
  readonly exchange: Exchange;
  /** The operation that it is for, if there is one. */
  readonly target: Target | undefined;
  /** The fault's own chance: a number of 0 or more and below 1. */
  readonly chance: () => number;
  /** Waits on the platform's clock; ends early when the fault is taken away. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Waits until the fault is taken away. */
  readonly hang: () => Promise<void>;
}

/** What one kind of fault is: its options, and what it does. */
export interface FaultKind<Options> {
  /** What its own options must be. */
  readonly options: Readonly<Record<Exclude<keyof Options, 'kind'> & string, Check>>;
  /** What is wrong with its options together, if anything. */
  readonly problem?: (options: Options) => string | undefined;
  readonly phase: (options: Options) => FaultPhase;
  /** Whether it can act only on an answer that has a body. */
  readonly needsBody?: (options: Options) => boolean;
  /** The adapters that cannot render it, each with the reason. */
  readonly cannot?: (options: Options) => Readonly<Partial<Record<AdapterName, string>>>;
  /** What it does before the rules; an outcome decides the request. */
  readonly request?: (options: Options, context: FaultContext) => Outcome | undefined | Promise<Outcome | undefined>;
  /** What it makes of the answer. */
  readonly answer?: (options: Options, response: Response, context: FaultContext) => Response | Promise<Response>;
}

/** The phase that an option names; the request unless it says otherwise. */
export const phaseOf = ({ at = 'request' }: { readonly at?: FaultPhase }): FaultPhase => at;

/** Drops an answer that another one replaces: what its body holds is given back. */
export function drop({ body }: Response): void {
  body?.cancel().catch(() => {});
}
