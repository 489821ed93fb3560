import type { ReadHeaders } from '../base/header-list.ts';
import type { Exchange, Outcome } from '../platform/engine/exchange.ts';
import type { Arrival, Interception, Interceptor } from '../platform/engine/interception.ts';
import { credentialsIn, keyIn } from '../rules/keys/authenticate.ts';
import { route, type Target } from '../rules/request/route.ts';
import type { Fault } from './fault.ts';
import type { FaultControl } from './fault-control.ts';
import type { FaultContext, FaultPhase } from './fault-kind.ts';
import { kindOf } from './kinds.ts';

/**
 * Applies the faults of one or more lists. A fault acts on a request before the rules run, or on the answer after the rules have
 * run.
 */
export class FaultInterceptor implements Interceptor {
  readonly #lists: readonly FaultControl[];
  readonly #world: string | undefined;

  /**
   * `world` is the name of this platform if the platform is one of several worlds. A fault for another world does not act on this
   * platform.
   */
  constructor(lists: readonly FaultControl[], world?: string) {
    this.#lists = lists;
    this.#world = world;
  }

  begin(exchange: Exchange, arrival: Arrival): Interception | undefined {
    if (this.#lists.every((list) => list.isEmpty)) return undefined;
    const { arrived, world } = exchange;
    const target = targetOf(arrived);
    const subject = {
      operation: target?.id,
      key: keyIdOf(arrived.headers),
      world: this.#world,
      via: arrival.via,
      now: world.now(),
    };
    const faults = this.#lists.flatMap((list) => list.affecting(subject));
    return faults.length > 0 ? new FaultInterception(faults, { exchange, arrival, target }) : undefined;
  }
}

/** Returns the operation of a request; `undefined` if no operation matches the request. */
function targetOf(arrived: Exchange['arrived']): Target | undefined {
  try {
    return route(arrived);
  } catch {
    return undefined;
  }
}

/** Returns the id of the key in the credentials of a request. Does not check the secret. */
function keyIdOf(headers: ReadHeaders): string | undefined {
  try {
    const parts = keyIn(credentialsIn(headers.get('authorization')).text);
    return parts?.id;
  } catch {
    return undefined;
  }
}

interface Affected {
  readonly exchange: Exchange;
  readonly arrival: Arrival;
  readonly target: Target | undefined;
}

/** Applies faults to one request and its answer. */
class FaultInterception implements Interception {
  readonly faults: string[] = [];
  readonly #candidates: readonly Fault[];
  readonly #affected: Affected;

  constructor(candidates: readonly Fault[], affected: Affected) {
    this.#candidates = candidates;
    this.#affected = affected;
  }

  async before(): Promise<Outcome | undefined> {
    const { exchange, target } = this.#affected;
    for (const fault of this.#of('request')) {
      const { effect } = fault.checked;
      if (!this.#take(fault)) continue;
      const outcome = await kindOf(effect).request?.(effect, this.#contextOf(fault));
      if (!outcome) continue;
      Object.assign(exchange.trace, { rule: 'fault', faults: this.faults, ...(target && { target }) });
      return outcome;
    }
    return undefined;
  }

  async after(response: Response): Promise<Response> {
    let changed = response;
    for (const fault of this.#of('answer')) {
      const { effect } = fault.checked;
      const kind = kindOf(effect);
      if (changed.type === 'error') break;
      if (kind.needsBody?.(effect) && !changed.body) continue;
      if (this.#take(fault)) changed = (await kind.answer?.(effect, changed, this.#contextOf(fault))) ?? changed;
    }
    return changed;
  }

  #of(phase: FaultPhase): readonly Fault[] {
    return this.#candidates.filter(({ checked: { effect } }) => kindOf(effect).phase(effect) === phase);
  }

  #take(fault: Fault): boolean {
    const isTaken = fault.take();
    if (isTaken) this.faults.push(fault.id);
    return isTaken;
  }

  #contextOf(fault: Fault): FaultContext {
    const { exchange, arrival, target } = this.#affected;
    const caller = exchange.request.signal;
    const signal = AbortSignal.any([caller, fault.removed]);
    // If the fault was removed, the waiting request continues. If the caller has given up, the request ends.
    const unlessRemoved = async (wait: Promise<void>): Promise<void> => {
      await wait.catch((reason: unknown) => {
        if (caller.aborted || !fault.removed.aborted) throw reason;
      });
    };
    return {
      exchange,
      target,
      chance: fault.chance,
      sleep: (ms) => unlessRemoved(arrival.pauses.sleep(ms, signal)),
      hang: () => unlessRemoved(arrival.pauses.hang(signal)),
    };
  }
}
