import { SentinelSecError } from '../errors/error.ts';
import { responseOf } from '../pipeline/answer.ts';
import type { Call, CallTimeouts, StartCall } from '../pipeline/call.ts';
import type { Deps } from '../pipeline/deps.ts';
import { requestIdOf } from '../pipeline/mask-credentials.ts';
import { buildCall, type Request } from './build-call.ts';
import type { Run } from './method-request.ts';
import type { CallDefaults } from './options.ts';

/** The parts that a client needs to make calls. */
export interface Calling {
  readonly deps: Deps;
  readonly prefix: string;
  readonly start: StartCall;
  readonly defaults: CallDefaults;
  readonly nextId: () => number;
  /** Warns the developer about a call that will be sent. */
  readonly warn?: (request: Request, timeouts: CallTimeouts) => void;
}

/**
 * Returns the function that makes the calls of a client. `over` contains properties of a call, such as `priority`. In each call,
 * these properties replace the properties with the same names.
 */
export function runCalls({ deps, prefix, start, defaults, nextId, warn }: Calling, over?: Partial<Call>): Run {
  const { random, origin } = deps;
  return async (request, site) => {
    try {
      const call = buildCall(request, { origin, prefix, defaults, random, nextId });
      warn?.(request, call.timeouts);
      const { data, response: answer, attempts } = await start(over ? { ...call, ...over } : call);
      let made: Response | undefined;
      return {
        data,
        attempts,
        // The `Response` is made only when code reads it, because most callers read only the data.
        get response() {
          made ??= responseOf(answer);
          return made;
        },
        // The request id is read only when code needs it, because hiding credentials in the id takes time.
        get requestId() {
          return requestIdOf(deps, call, answer);
        },
      };
    } catch (error) {
      throw SentinelSecError.is(error) ? site.put(error) : error;
    }
  };
}

/** Returns a function that counts its calls. The first call returns 1, the second call returns 2. */
export function counter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}
