import { sha256Hex } from '../../base/digest.ts';
import { Refusal } from '../../base/refusal.ts';
import { seal, unseal } from '../../base/seal.ts';
import { contract } from '../../generated/contract.ts';
import type { World } from '../../state/world.ts';
import type { Incoming } from './incoming.ts';

/** The answer that is stored for an idempotency key, without the headers that the platform adds to every answer. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | undefined;
}

/**
 * The result of reserving an idempotency key. `replay`: the platform sends the stored answer again. `first`: the operation runs.
 */
export type Claim =
  | { readonly kind: 'replay'; readonly answer: KeptAnswer }
  /**
   * This is the first request with the idempotency key. Call `settle` to store the answer. If the answer shows a secret,
   * `secretOf` must be the id of the record with this secret, so that `eraseAnswers` can erase the answer later. If there is no
   * answer, call `release`. Another request can then use the idempotency key.
   */
  | { readonly kind: 'first'; settle(answer: KeptAnswer, secretOf?: string): void; release(): void };

const header = 'idempotency-key';
const nonceBytes = 12;
/**
 * The statuses below 500 whose answers are not stored. If a client repeats the request after such an answer, the platform handles
 * it as a new request.
 */
const notKept = [401, 403, 412, 429];

/**
 * Reserves the idempotency key of a request. Returns `undefined` if the request has no idempotency key. Throws a 422 if the
 * idempotency key was used with another request, or if the stored answer was erased. Throws a 409 if the first request with the
 * idempotency key is still running. The platform encrypts the stored answer with the idempotency key, and stores only the hash of
 * this key.
 */
export function claimKey(world: World, account: string, { method, url, headers, body }: Incoming): Claim | undefined {
  const key = headers.get(header);
  if (key === null) return undefined;
  const id = sha256Hex(`${account} ${key}`);
  const request = sha256Hex(`${method} ${url.pathname} ${sha256Hex(body)}`);
  const kept = world.state.answers.get(id);
  if (!kept) return first(world, { id, account, request, key });
  if (kept.request !== request)
    throw new Refusal('idempotency-key-reused', 'The idempotency key was used with another request. Use a new idempotency key.');
  if (kept.state === 'running')
    throw new Refusal('idempotency-in-progress', 'A request with this idempotency key has not ended yet. Try again.', {
      headers: { 'Retry-After': '1' },
    });
  if (kept.state === 'erased')
    throw new Refusal(
      'idempotency-key-reused',
      'The first answer showed a secret, which is shown only once, and was erased. Use a new idempotency key.',
    );
  return { kind: 'replay', answer: JSON.parse(unseal(kept.sealed, key)) as KeptAnswer };
}

interface Running {
  readonly id: string;
  readonly account: string;
  readonly request: string;
  readonly key: string;
}

function first(world: World, { id, account, request, key }: Running): Claim {
  const { answers } = world.state;
  answers.set(id, { account, request, state: 'running', sealed: '', about: null });
  return {
    kind: 'first',
    release() {
      if (answers.get(id)?.state === 'running') answers.delete(id);
    },
    settle(answer, secretOf) {
      if (notKept.includes(answer.status) || answer.status >= 500) return void answers.delete(id);
      const sealed = seal(JSON.stringify(answer), key, world.bytes(nonceBytes));
      answers.set(id, { account, request, state: 'ended', sealed, about: secretOf ?? null });
      world.schedule({
        job: 'idempotency.expire',
        at: world.now() + contract.figures.idempotency_life,
        priority: 0,
        subject: id,
      });
    },
  };
}

/**
 * Erases the stored answers that show the secret of a record. The parameter `about` is the id of the record, as it was passed to
 * `settle`. If `about` is the id of an account, erases all stored answers of this account.
 */
export function eraseAnswers(world: World, about: string): void {
  for (const [id, kept] of world.state.answers) {
    if (kept.state === 'ended' && (kept.about === about || kept.account === about))
      world.state.answers.set(id, { ...kept, state: 'erased', sealed: '' });
  }
}
