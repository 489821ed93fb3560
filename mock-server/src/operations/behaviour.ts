import type { OperationId } from '../generated/contract.ts';
import type { operations } from '../generated/paths.d.ts';
import type { Effect } from '../rules/audit/audit-chain.ts';
import type { Caller } from '../rules/keys/authenticate.ts';
import type { Incoming } from '../rules/request/incoming.ts';
import type { World } from '../state/world.ts';

type Operation<Id extends OperationId> = operations[Id];
type Parameters<Id extends OperationId, Place extends string> =
  Operation<Id>['parameters'] extends Partial<Record<Place, infer Found>> ? NonNullable<Found> : Record<never, never>;
type Content<Part> = Part extends { content: infer Media } ? Media[keyof Media] : undefined;
type Success<Id extends OperationId> = {
  [Status in keyof Operation<Id>['responses']]: Status extends 200 | 201 | 202 | 204 | 206
    ? Content<Operation<Id>['responses'][Status]>
    : never;
}[keyof Operation<Id>['responses']];

/** The JSON body that an operation answers with. */
export type AnswerBody<Id extends OperationId> = Success<Id>;

/** The query of an operation; what has a default is there. */
export type QueryOf<Id extends OperationId> =
  Parameters<Id, 'query'> extends { limit?: infer Limit; order?: infer Order }
    ? Omit<Parameters<Id, 'query'>, 'limit' | 'order'> & { limit: NonNullable<Limit>; order: NonNullable<Order> }
    : Parameters<Id, 'query'>;

/** The JSON body that an operation is called with. */
export type BodyOf<Id extends OperationId> =
  Operation<Id> extends { requestBody: infer Body } ? Content<NonNullable<Body>> : undefined;

/** A call that has passed all gates: validated, typed by the description, and whose it is. */
export interface OperationCall<Id extends OperationId> {
  readonly id: Id;
  readonly path: Parameters<Id, 'path'>;
  readonly query: QueryOf<Id>;
  readonly body: BodyOf<Id>;
  readonly world: World;
  /** Whose data the call may see. Read it from here: no other account's rows are in its tables' answers. */
  readonly caller: CallerOf<Id>;
  readonly address: string;
  /** The request as it came in, for what the description gives no type: who called, and with which headers. */
  readonly incoming: Incoming;
}

/** Public operations have no caller, and a restore token has no key. */
type CallerOf<Id extends OperationId> = Operation<Id>['responses'] extends { 401: unknown }
  ? Id extends 'account.restore'
    ? Pick<Caller, 'account'>
    : Caller
  : undefined;

/** A file to answer with. Ranges, digest and length are dealt with by the platform. */
export interface FileAnswer {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** What an operation answers: a body or a file. The status is the one that the description gives success, unless said. */
export type Answer<Body> = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What else the call changed; each change gets an audit entry of its own. */
  readonly effects?: readonly Effect[];
  /** If the body shows a secret: the id under which the answer that is kept for an idempotency key is erased (`eraseAnswers`). */
  readonly secretOf?: string;
} & ((Body extends undefined ? { readonly body?: undefined } : { readonly body: Body }) | { readonly file: FileAnswer });

/** What one operation does. Refuses by throwing a `Refusal`. */
export type Behaviour<Id extends OperationId> = (
  call: OperationCall<Id>,
) => Answer<AnswerBody<Id>> | Promise<Answer<AnswerBody<Id>>>;

/**
 * The behaviours of one tag. A body that does not fit the description does not compile.
 *
 * @example
 * const some: Behaviours<'exports'> = { 'exports.delete': () => ({}) }; // 204, and no body
 */
export type Behaviours<Tag extends string> = { readonly [Id in Extract<OperationId, `${Tag}.${string}`>]?: Behaviour<Id> };
