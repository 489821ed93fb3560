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

/** The JSON response body of an operation. */
export type AnswerBody<Id extends OperationId> = Success<Id>;

/** The query of an operation. Parameters with a default are always present. */
export type QueryOf<Id extends OperationId> =
  Parameters<Id, 'query'> extends { limit?: infer Limit; order?: infer Order }
    ? Omit<Parameters<Id, 'query'>, 'limit' | 'order'> & { limit: NonNullable<Limit>; order: NonNullable<Order> }
    : Parameters<Id, 'query'>;

/** The JSON request body of an operation. */
export type BodyOf<Id extends OperationId> =
  Operation<Id> extends { requestBody: infer Body } ? Content<NonNullable<Body>> : undefined;

/** A call of an operation, after the platform has checked the request. Path, query and body match the spec. */
export interface OperationCall<Id extends OperationId> {
  readonly id: Id;
  readonly path: Parameters<Id, 'path'>;
  readonly query: QueryOf<Id>;
  readonly body: BodyOf<Id>;
  readonly world: World;
  /**
   * The caller. The operation must read only data of the caller's account. Read a single row with `ownedRow`, and a list with
   * `paginate`.
   */
  readonly caller: CallerOf<Id>;
  readonly address: string;
  /** The original request. It also has the parts that the spec does not describe. */
  readonly incoming: Incoming;
}

/**
 * The type of `caller` in a call of an operation. A public operation needs no credentials, so its `caller` is `undefined`. For
 * `account.restore`, `caller` has an account but no key, because this operation accepts a restore token.
 */
type CallerOf<Id extends OperationId> = Operation<Id>['responses'] extends { 401: unknown }
  ? Id extends 'account.restore'
    ? Pick<Caller, 'account'>
    : Caller
  : undefined;

/** An answer that is a file. The engine adds the headers. If the request asks for a range, the engine sends only this range. */
export interface FileAnswer {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/**
 * The answer of an operation: a body or a file. If `status` is absent, the status is the success status of the operation in the
 * spec.
 */
export type Answer<Body> = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Additional changes that the call made. For example, a call that closes an account also revokes the keys of the account. Each
   * change gets its own audit entry.
   */
  readonly effects?: readonly Effect[];
  /**
   * The id of the record (such as a key or a member) whose secret the answer shows. Absent if the answer shows no secret. If the
   * answer is stored for an idempotency key, `eraseAnswers` uses this id to erase the stored answer.
   */
  readonly secretOf?: string;
} & ((Body extends undefined ? { readonly body?: undefined } : { readonly body: Body }) | { readonly file: FileAnswer });

/** Performs one operation. Throws a `Refusal` to refuse the call. */
export type Behaviour<Id extends OperationId> = (
  call: OperationCall<Id>,
) => Answer<AnswerBody<Id>> | Promise<Answer<AnswerBody<Id>>>;

/**
 * The behaviours of the operations that have the tag `Tag` in the spec. If a behaviour returns a body that does not match the
 * spec, TypeScript reports an error.
 *
 * @example
 * const some: Behaviours<'exports'> = { 'exports.delete': () => ({}) }; // 204, and no body
 */
export type Behaviours<Tag extends string> = { readonly [Id in Extract<OperationId, `${Tag}.${string}`>]?: Behaviour<Id> };
