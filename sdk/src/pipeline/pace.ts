import { following } from '../base/aborts.ts';
import { ServerError } from '../errors/failures.ts';
import { later } from '../errors/from-response.ts';
import { RateLimitError } from '../errors/refusals.ts';
import type { Reservation } from '../quota/bucket.ts';
import { Again } from './again.ts';
import type { Deps } from './deps.ts';
import { maskedHeaders } from './mask-credentials.ts';
import type { Call, Layer } from './send.ts';

/** Waits for the turn that the policies give, rather than being refused; then believes what the answer says of them. */
export const pace =
  (deps: Deps): Layer =>
  (next) =>
  async (call) => {
    if (call.auth === 'none') return next(call);
    const turn = await takeTurn(deps, call);
    try {
      const reply = await next({ ...call, answered: turn.answered });
      reply.ended.then(turn.ended, turn.ended);
      return reply;
    } catch (cause) {
      turn.failed(cause);
      throw cause;
    }
  };

interface Turn {
  /** Reads the limit headers. */
  readonly answered: (response: Response) => void;
  /** Gives the slots back: the body has ended. */
  readonly ended: () => void;
  readonly failed: (cause: unknown) => void;
}

/** The length that a `Range` header asks for, or 1 when it cannot be known. */
function bytesAskedFor(headers: Headers): number {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.get('range') ?? '') ?? [];
  return first === undefined || last === undefined ? 1 : Math.max(1, Number(last) - Number(first) + 1);
}

async function takeTurn(deps: Deps, call: Call): Promise<Turn> {
  const { clock, hub, queue } = deps;
  const { id, operation, policies, priority, signal, budget, limits, record } = call;
  const begun = clock.now();
  const overdue = following(signal);
  const cancel =
    limits.maxQueueTime === Number.POSITIVE_INFINITY
      ? undefined
      : clock.deadline(limits.maxQueueTime, () => overdue.abort(tooLong(call)));
  try {
    const reservations = await queue.enter({
      operation,
      policies,
      priority,
      bytes: bytesAskedFor(call.headers),
      signal: overdue.signal,
      fits: (at) => budget.fits(at - clock.now()) && at - begun <= limits.maxQueueTime,
      waits: (at) =>
        hub.emit({ type: 'wait', call: id, operation, at: begun, reason: 'pace', ms: at === undefined ? undefined : at - begun }),
      refuse: (at, names) => unsent(call, { names, at, now: clock.now() }),
    });
    record.waited += clock.now() - begun;
    return turnWith(deps, call, reservations);
  } finally {
    overdue.letGo();
    cancel?.();
  }
}

function turnWith(deps: Deps, call: Call, reservations: readonly Reservation[]): Turn {
  const { clock, ledger, queue } = deps;
  let answered = false;
  const end = (): void => {
    for (const { bucket } of reservations) bucket.ended();
    queue.pump();
  };
  return {
    answered: (response) => {
      call.answered(response);
      answered = true;
      const now = clock.now();
      const sequence = reservations[0]?.sequence ?? 0;
      ledger.learn(call.operation, maskedHeaders(deps, call, response), { now, sequence });
      for (const reservation of reservations) reservation.bucket.answered(reservation, { now, waiting: queue.waiting });
      // After a refusal nobody may go before its body is read: it names the policies whose gates close.
      if (response.status !== 429) queue.pump();
    },
    ended: end,
    failed: (cause) => {
      const now = clock.now();
      if (cause instanceof Again && !cause.sent) {
        for (const reservation of reservations) reservation.bucket.cancelled(reservation);
        queue.pump();
        return;
      }
      if (!answered) for (const reservation of reservations) reservation.bucket.failed(reservation, now);
      closeGates({ clock, ledger }, reservations, cause);
      end();
    },
  };
}

/** After a refusal every call under the refused policies waits until the time that the server named. */
function closeGates(
  { clock, ledger }: Pick<Deps, 'clock' | 'ledger'>,
  reservations: readonly Reservation[],
  cause: unknown,
): void {
  const reduced = ServerError.is(cause) && cause.policies.length > 0;
  if (!reduced && !RateLimitError.is(cause)) return;
  if (!cause.retryable) return;
  const until = cause.retryAt?.getTime();
  if (until === undefined) return;
  ledger.close(
    reservations.map(({ bucket }) => bucket),
    cause.policies,
    { until, now: clock.now() },
  );
}

const tooLong = ({ operation, limits }: Call): RateLimitError =>
  new RateLimitError(`No turn came within ${limits.maxQueueTime} ms (\`maxQueueTime\`). Raise it, or send less.`, {
    operation,
    policies: [],
    retryAfter: undefined,
    retryable: true,
    sent: false,
  });

function unsent({ operation }: Call, { names, at, now }: { names: readonly string[]; at: number; now: number }): RateLimitError {
  const retryAt = later(now, at - now);
  const which = names.filter((name) => name !== '').map((name) => `"${name}"`);
  const limits = which.length > 0 ? `The limit ${which.join(', ')} is` : 'The limits are';
  return new RateLimitError(
    `${limits} used up until ${retryAt.toISOString()}, later than this call can wait. Try again then, or raise \`timeout\`.`,
    { operation, policies: names, retryAfter: at - now, retryAt, retryable: true, sent: false },
  );
}
