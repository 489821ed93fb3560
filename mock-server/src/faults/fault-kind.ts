import type { Check } from '../base/arguments.ts';
import type { Exchange, Outcome } from '../platform/engine/exchange.ts';
import type { AdapterName } from '../platform/engine/interception.ts';
import type { Target } from '../rules/request/route.ts';

/** What a fault acts on. `request`: the request, before the rules see it. `answer`: the answer of the platform. */
export type FaultPhase = 'request' | 'answer';

/** All phases. Some kinds of faults, such as `latency`, have an option `at` whose value is one of these phases. */
export const faultPhases: readonly FaultPhase[] = ['request', 'answer'];

/** The request that a fault acts on, and the functions that the fault can use. */
export interface FaultContext {
  readonly exchange: Exchange;
  /** The operation of the request; `undefined` if no operation matches the request. */
  readonly target: Target | undefined;
  /** Returns the next number of the fault's own random sequence: 0 or more, and less than 1. */
  readonly chance: () => number;
  /** Waits for `ms` milliseconds of the platform's time. Resolves early if the fault is removed. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Waits until the fault is removed. */
  readonly hang: () => Promise<void>;
}

/** The definition of one kind of fault: its options and its functions. */
export interface FaultKind<Options> {
  /** Some options exist only for this kind of fault. This property contains the checks of these options. */
  readonly options: Readonly<Record<Exclude<keyof Options, 'kind'> & string, Check>>;
  /** Returns what is wrong with the combination of options; `undefined` if the combination is correct. */
  readonly problem?: (options: Options) => string | undefined;
  readonly phase: (options: Options) => FaultPhase;
  /** Whether the fault can act only on an answer that has a body. */
  readonly needsBody?: (options: Options) => boolean;
  /** Returns the adapters that cannot produce the fault, each with the reason. */
  readonly cannot?: (options: Options) => Readonly<Partial<Record<AdapterName, string>>>;
  /**
   * Lets the fault act before the platform applies its rules to the request. If the function returns an outcome, the platform
   * answers with this outcome and does not apply its rules.
   */
  readonly request?: (options: Options, context: FaultContext) => Outcome | undefined | Promise<Outcome | undefined>;
  /** Returns the answer that replaces the platform's answer `response`. */
  readonly answer?: (options: Options, response: Response, context: FaultContext) => Response | Promise<Response>;
}

/** Returns the value of the option `at`: the phase in which the fault acts. Default: `request`. */
export const phaseOf = ({ at = 'request' }: { readonly at?: FaultPhase }): FaultPhase => at;

/** Cancels the body of an answer that will not be sent. The body then releases its resources. */
export function drop({ body }: Response): void {
  body?.cancel().catch(() => {});
}
