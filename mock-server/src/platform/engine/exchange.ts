import { untilAborted } from '../../base/until-aborted.ts';
import type { ReceivedRequest } from '../../rules/request/incoming.ts';
import type { World } from '../../state/world.ts';
import type { ArrivingRequest } from './light-request.ts';
import type { Reply } from './reply.ts';
import { releaseHeld, type Trace } from './trace.ts';
import { type EncodedResponse, writeRefusal } from './write-response.ts';

/** A request, with the facts that the engine collects while it handles the request. */
export interface Exchange {
  readonly request: ArrivingRequest;
  readonly arrived: ReceivedRequest;
  /** The data and the clock that were current when the request arrived. */
  readonly world: World;
  readonly trace: Trace;
  /**
   * Returns how many milliseconds have passed since the request arrived. The time that a test skipped with `clock.advance` does
   * not count.
   */
  readonly elapsed: () => number;
}

/** The outcome of a request. */
export type Outcome =
  | {
      readonly kind: 'written';
      readonly written: EncodedResponse;
      /** The thrown value, if the request was refused or failed. */
      readonly thrown?: { readonly cause: unknown };
      /**
       * The id of the record (such as a key or a member) whose secret the answer shows. Absent if the answer shows no secret. If
       * the answer is stored for an idempotency key, `eraseAnswers` uses this id to erase the stored answer.
       */
      readonly secretOf?: string;
      /** A callback. The engine calls it after the body of the response has ended. */
      readonly ended?: () => void;
    }
  /** One of the user's own handlers answered. */
  | { readonly kind: 'handled'; readonly response: Response }
  | {
      readonly kind: 'network-failure';
      /** `Response.error()`, with a mark that says how the connection ends. Default: `Response.error()` without a mark. */
      readonly response?: Response;
    };

/** Returns the outcome of a request that was refused or failed. */
export const refusedWith = ({ arrived }: Exchange, cause: unknown): Outcome => ({
  kind: 'written',
  written: writeRefusal(cause, arrived.requestId),
  thrown: { cause },
});

/** Resolves to the reply. If the caller gives up before the reply is ready, resolves to a network failure immediately. */
export async function unlessLeft({ request, trace }: Exchange, reply: Promise<Reply>): Promise<Reply> {
  const { signal } = request;
  try {
    return await untilAborted(reply, signal);
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
    releaseHeld(trace);
    return Response.error();
  }
}
