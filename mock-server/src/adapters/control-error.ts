import { isRecord } from '../base/arguments.ts';

/**
 * The error of a control client: the mock server has refused a call.
 *
 * @example
 * import { createWorlds } from '@sentinelsec/mock-server';
 * import { ControlError, controlClient } from '@sentinelsec/mock-server/control';
 * import { startServer } from '@sentinelsec/mock-server/server';
 *
 * const server = await startServer(createWorlds({ frozen: true }), { port: 0, control: true });
 * const control = controlClient({ origin: server.url, token: server.control?.token ?? '' });
 * await control.worlds.remove({ name: 'checkout' }).catch((error: unknown) => {
 *   if (!(error instanceof ControlError && error.status === 404)) throw error;
 * });
 * await server.close();
 */
export class ControlError extends Error {
  /** The name of this kind of error: `ControlError`. */
  override readonly name = 'ControlError';
  /** The HTTP status of the answer. */
  readonly status: number;
  /**
   * The problem details (RFC 9457) from the body of the answer. After a failed `journal.verify` or `journal.waitFor`, the problem
   * details also contain `received`, `nearest` and `differences`.
   */
  readonly problem: Readonly<Record<string, unknown>>;
  /** The invalid values of the call, each with its JSON Pointer. Empty if the answer names no invalid value. */
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];

  private constructor(status: number, message: string, problem: ControlError['problem']) {
    super(message);
    this.status = status;
    this.problem = problem;
    this.errors = Array.isArray(problem.errors) ? (problem.errors as ControlError['errors']) : [];
  }

  /** Reads the problem of an answer. @internal */
  static async of(response: Response): Promise<ControlError> {
    const { status } = response;
    const problem: unknown = await response.json().catch(() => undefined);
    if (!isRecord(problem) || typeof problem.detail !== 'string')
      return new ControlError(status, `The server answered with ${status} and no problem. ${doubt}`, {});
    const { errors } = new ControlError(status, problem.detail, problem);
    const listed = errors.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ');
    return new ControlError(status, listed === '' ? problem.detail : `${problem.detail} ${listed}`, problem);
  }
}

const doubt = 'Is this a mock server with control routes?';
