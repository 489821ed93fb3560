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
 * A challenge to answer with a code.
 *
 * @example
 * ```ts
 * const ask = ({ methods, rejected }: MfaRequest) => `${rejected ? 'That was wrong. ' : ''}Code (${methods.join(' or ')}):`;
 * ```
 */
export type MfaRequest = Schemas['MfaChallenge'] & {
  /** The server's time in milliseconds since the epoch. */
  readonly serverTime: number;
  /** Whether an earlier code was rejected just now. */
  readonly rejected: boolean;
  /** Aborts when no call waits for the code any more: to take a question off a screen. */
  readonly signal?: AbortSignal;
};

/**
 * Gives the code for a challenge: asks a person, or computes it.
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

/** The calls that a step-up makes. They go ahead of all that is queued. */
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
  /** Told when the code was used before, so that the step-up waits so many milliseconds for the next. */
  readonly onWait: (ms: number) => void;
}

interface Token {
  readonly secret: Secret;
  /** By the monotonic clock. */
  readonly endsAt: number;
}

/** How a code is asked for. */
interface Asked {
  readonly rejected: boolean;
  readonly signal: AbortSignal;
}

/** Why a token is wanted, and by whom. */
interface Wanted {
  /** The token that the server refused, if one was sent. */
  readonly refused?: Secret | undefined;
  /** The challenge that the refusal named; one is made when there is none. */
  readonly challenge?: Schemas['MfaChallenge'] | undefined;
  /** Ends the wait, and the step-up when nobody else waits for it. */
  readonly signal: AbortSignal;
}

/** Keeps the MFA token, and gets one for all that wait when there is none. */
export class StepUp {
  readonly #parts: Parts;
  #token: Token | undefined;
  readonly #renewing = new SharedWork<void>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The token while it is good. */
  get current(): Secret | undefined {
    return this.#token && this.#token.endsAt > this.#parts.clock.monotonic() ? this.#token.secret : undefined;
  }

  /** The text with the token hidden. */
  mask(text: string): string {
    return this.#token?.secret.maskIn(text) ?? text;
  }

  /** Gets a new token unless `refused` has been replaced already. All who wait share one step-up; it ends with the last of them. */
  async renew({ refused, challenge, signal }: Wanted): Promise<void> {
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
      token = await this.#again(code, signal);
    }
    this.#token = { secret: new Secret(token.token), endsAt: serverTime.monotonic(Date.parse(token.expires_at)) };
    onSuccess();
  }

  /** Asks once more; a code that comes a second time was used before, perhaps elsewhere, so the next step must be waited for. */
  async #again(rejected: string, signal: AbortSignal): Promise<Schemas['MfaToken']> {
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

  async #code(challenge: Schemas['MfaChallenge'], asked: Asked): Promise<string> {
    const { source, serverTime } = this.#parts;
    let code: unknown;
    try {
      const given = (async () => source({ ...challenge, serverTime: serverTime.now(), ...asked }))();
      code = await unlessAborted(given, asked.signal);
    } catch (cause) {
      asked.signal.throwIfAborted();
      if (SentinelSecError.is(cause)) throw cause;
      throw new ConfigurationError('The function `mfa` failed; its error is the cause.', { cause });
    }
    if (typeof code === 'string' && code !== '') return code;
    throw new ConfigurationError(
      `The function \`mfa\` gave no code but ${code === '' ? 'an empty string' : kindOf(code)}. It must return the code itself, as a string with its leading zeros, or a promise of it: \`return code\`, not \`return { code }\`.`,
    );
  }
}
