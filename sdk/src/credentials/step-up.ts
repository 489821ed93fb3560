import type { Clock } from '../base/clock.ts';
import { unlessAborted } from '../base/linked-signal.ts';
import { Secret } from '../base/secret.ts';
import { SharedWork } from '../base/shared-work.ts';
import { AuthenticationError } from '../errors/auth-errors.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import { SentinelSecError } from '../errors/error.ts';
import type { components } from '../generated/paths.d.ts';
import { totpFormat } from '../generated/platform.ts';
import { kindOf } from '../wire/json-text.ts';
import type { ServerTime } from './server-time.ts';

type Schemas = components['schemas'];

/**
 * An MFA challenge that needs a code.
 *
 * @example
 * ```ts
 * const ask = ({ methods, rejected }: MfaRequest) => `${rejected ? 'That was wrong. ' : ''}Code (${methods.join(' or ')}):`;
 * ```
 */
export type MfaRequest = Schemas['MfaChallenge'] & {
  /** The time of the server in milliseconds since the epoch. */
  readonly serverTime: number;
  /** Whether the server has just rejected the previous code. */
  readonly rejected: boolean;
  /** A signal that aborts when no call waits for the code any longer. Your code can then close its prompt. */
  readonly signal?: AbortSignal;
};

/**
 * A function that returns the code for an MFA challenge. For example, the function asks a person for the code, or computes the
 * code.
 *
 * @example
 * ```ts
 * const mfa: MfaSource = async ({ rejected }) => {
 *   if (rejected) console.error('That code was wrong.');
 *   return platform.clientOptions().mfa(); // in an app: ask the person at the keyboard
 * };
 * const own = new SentinelSec({ ...platform.clientOptions(), mfa });
 * ```
 */
export type MfaSource = (request: MfaRequest) => string | Promise<string>;

/**
 * The API calls of a step-up (a verification of the second factor). Other calls wait for the result of a step-up. The client
 * therefore sends the calls of a step-up before all other calls.
 */
export interface StepUpCalls {
  challenge(signal: AbortSignal): Promise<Schemas['MfaChallenge']>;
  verify(body: Schemas['MfaVerify'], signal: AbortSignal): Promise<Schemas['MfaToken']>;
}

interface Parts {
  readonly source: MfaSource;
  readonly calls: StepUpCalls;
  readonly clock: Clock;
  readonly serverTime: ServerTime;
  readonly onSuccess: () => void;
  /**
   * If the server rejects a code and the source returns the same code again, the class waits for the next code. The class calls
   * this function before the wait. `ms` is the length of the wait in milliseconds.
   */
  readonly onWait: (ms: number) => void;
}

interface Token {
  readonly secret: Secret;
  /** The time at which the token expires, in milliseconds of the monotonic clock. */
  readonly endsAt: number;
}

/** The details of a call of the function `mfa`, which returns a code. */
interface CodeRequest {
  readonly rejected: boolean;
  readonly signal: AbortSignal;
}

/** The details of a request for a new token. */
interface RenewalRequest {
  /** The token that the server refused; undefined if the client sent no token. */
  readonly refused?: Secret | undefined;
  /** The challenge that the server sent when it refused the call. If it is undefined, the class requests a challenge. */
  readonly challenge?: Schemas['MfaChallenge'] | undefined;
  /** A signal that ends the wait for the token. If no other call waits for the token, the signal also ends the verification. */
  readonly signal: AbortSignal;
}

/**
 * Holds the MFA token of a client. If the client needs a new token, the class gets it by a step-up (a verification of the second
 * factor). All calls that wait for the token share one step-up.
 */
export class StepUp {
  readonly #parts: Parts;
  #token: Token | undefined;
  readonly #renewing = new SharedWork<void>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The current token; undefined when there is none or it has expired. */
  get current(): Secret | undefined {
    return this.#token && this.#token.endsAt > this.#parts.clock.monotonic() ? this.#token.secret : undefined;
  }

  /** Returns the text. If it contains the token, the token is replaced by `[secret]`. */
  mask(text: string): string {
    return this.#token?.secret.maskIn(text) ?? text;
  }

  /**
   * Gets a new token by a step-up. Does nothing if a newer token has already replaced the refused token. All calls that wait for
   * the token share one step-up. When no call waits any longer, the step-up ends.
   */
  async renew({ refused, challenge, signal }: RenewalRequest): Promise<void> {
    if (this.current && this.current !== refused) return;
    await this.#renewing.join(signal, (shared) => this.#stepUp(challenge, shared));
  }

  async #stepUp(named: Schemas['MfaChallenge'] | undefined, signal: AbortSignal): Promise<void> {
    const { calls, serverTime, onSuccess } = this.#parts;
    const challenge = named ?? (await calls.challenge(signal));
    const code = await this.#code(challenge, { rejected: false, signal });
    let token: Schemas['MfaToken'];
    try {
      token = await calls.verify({ challenge_id: challenge.id, code }, signal);
    } catch (error) {
      if (!AuthenticationError.is(error) || error.reason !== 'mfa-code-rejected') throw error;
      token = await this.#retry(code, signal);
    }
    this.#token = { secret: new Secret(token.token), endsAt: serverTime.monotonic(Date.parse(token.expires_at)) };
    onSuccess();
  }

  /**
   * Requests a second challenge and a second code, because the server has rejected the first code. If the second code is the same
   * as the first, the server would reject it again, for example because another client has already used it. The class then waits
   * until the next time step of TOTP begins (at most 30 s), and requests a third challenge and code.
   */
  async #retry(rejected: string, signal: AbortSignal): Promise<Schemas['MfaToken']> {
    const { calls, clock, serverTime, onWait } = this.#parts;
    let challenge = await calls.challenge(signal);
    let code = await this.#code(challenge, { rejected: true, signal });
    if (code === rejected) {
      const wait = totpFormat.step - (serverTime.now() % totpFormat.step);
      onWait(wait);
      await clock.sleep(wait, signal);
      challenge = await calls.challenge(signal);
      code = await this.#code(challenge, { rejected: true, signal });
    }
    return calls.verify({ challenge_id: challenge.id, code }, signal);
  }

  async #code(challenge: Schemas['MfaChallenge'], request: CodeRequest): Promise<string> {
    const { source, serverTime } = this.#parts;
    let code: unknown;
    try {
      const given = (async () => source({ ...challenge, serverTime: serverTime.now(), ...request }))();
      code = await unlessAborted(given, request.signal);
    } catch (cause) {
      request.signal.throwIfAborted();
      if (SentinelSecError.is(cause)) throw cause;
      throw new ConfigurationError('The function in the option `mfa` failed. See `cause` for its error.', { cause });
    }
    if (typeof code === 'string' && code !== '') return code;
    throw new ConfigurationError(
      `The function in the option \`mfa\` returned ${code === '' ? 'an empty string' : kindOf(code)}. It must return the code itself, as a string with its leading zeros, or a promise of it: \`return code\`, not \`return { code }\`.`,
    );
  }
}
