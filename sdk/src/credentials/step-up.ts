import type { Clock } from '../base/clock.ts';
import { Secret } from '../base/secret.ts';
import { AuthenticationError } from '../errors/access.ts';
import { SentinelSecError } from '../errors/error.ts';
import { ConfigurationError } from '../errors/failures.ts';
import type { components } from '../generated/paths.d.ts';
import { totpFormat } from '../generated/platform.ts';
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
  challenge(): Promise<Schemas['MfaChallenge']>;
  verify(body: Schemas['MfaVerify']): Promise<Schemas['MfaToken']>;
}

interface Parts {
  readonly source: MfaSource;
  readonly calls: StepUpCalls;
  readonly clock: Clock;
  readonly serverTime: ServerTime;
  readonly onSuccess: () => void;
}

interface Token {
  readonly secret: Secret;
  /** By the monotonic clock. */
  readonly endsAt: number;
}

/** Keeps the MFA token, and gets one for all that wait when there is none. */
export class StepUp {
  readonly #parts: Parts;
  #token: Token | undefined;
  #renewing: Promise<void> | undefined;

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

  /** Gets a new token unless `refused` has been replaced already. Starts from the challenge that a refusal named. */
  async renew(refused: Secret | undefined, challenge: Schemas['MfaChallenge'] | undefined): Promise<void> {
    if (this.current && this.current !== refused) return;
    this.#renewing ??= this.#stepUp(challenge).finally(() => {
      this.#renewing = undefined;
    });
    await this.#renewing;
  }

  async #stepUp(named: Schemas['MfaChallenge'] | undefined): Promise<void> {
    const { calls, serverTime, onSuccess } = this.#parts;
    const challenge = named ?? (await calls.challenge());
    const code = await this.#code(challenge, false);
    let token: Schemas['MfaToken'];
    try {
      token = await calls.verify({ challenge_id: challenge.id, code });
    } catch (error) {
      if (!AuthenticationError.is(error) || error.reason !== 'mfa-code-rejected') throw error;
      token = await this.#again(code);
    }
    this.#token = { secret: new Secret(token.token), endsAt: serverTime.monotonic(Date.parse(token.expires_at)) };
    onSuccess();
  }

  /** Asks once more; a code that comes a second time was used before, perhaps elsewhere, so the next step must be waited for. */
  async #again(rejected: string): Promise<Schemas['MfaToken']> {
    const { calls, clock, serverTime } = this.#parts;
    let challenge = await calls.challenge();
    let code = await this.#code(challenge, true);
    if (code === rejected) {
      await clock.sleep(totpFormat.step - (serverTime.now() % totpFormat.step));
      challenge = await calls.challenge();
      code = await this.#code(challenge, true);
    }
    return calls.verify({ challenge_id: challenge.id, code });
  }

  async #code(challenge: Schemas['MfaChallenge'], rejected: boolean): Promise<string> {
    let code: unknown;
    try {
      code = await this.#parts.source({ ...challenge, serverTime: this.#parts.serverTime.now(), rejected });
    } catch (cause) {
      if (SentinelSecError.is(cause)) throw cause;
      throw new ConfigurationError('The function `mfa` failed; its error is the cause.', { cause });
    }
    if (typeof code === 'string' && code !== '') return code;
    throw new ConfigurationError('The function `mfa` gave no code. It must answer a non-empty string.');
  }
}
