import type { Platform } from '@sentinelsec/mock-server';
import type { Operation } from '../../sdk/scripts/spec/model.ts';
import type { TestPlatform } from '../support/test-platform.ts';

/** The options of a seeded key. */
type SeedKeyOptions = NonNullable<Parameters<Platform['seed']['key']>[0]>;

/** A request before it is sent. Faults change some of its members. */
export interface Draft {
  readonly operation: Operation;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly ip: string;
  /** The options of the key that sends the request. */
  readonly key: SeedKeyOptions;
  /** Whether the second factor is verified before the request. */
  readonly steppedUp: boolean;
  /** Returns the value of the header `Authorization`. Undefined if the request has no such header. */
  readonly authorization: (key: Scene['key']) => string | undefined;
  /** Functions that run before the request is sent. */
  readonly before: readonly ((scene: Scene) => Promise<unknown>)[];
  /** The quota policies that are used up before the request is sent. */
  readonly exhausted: readonly string[];
}

/** A draft, the platform that gets its request, and the API key that sends the request. */
export interface Scene extends TestPlatform {
  /** The id and the text of the key that sends the request. */
  readonly key: { readonly id: string; readonly secret: string };
  readonly draft: Draft;
}

/**
 * Makes a correct request from the examples in the spec. The request passes all checks that the platform makes before it runs the
 * operation.
 */
export function soundDraft(operation: Operation): Draft {
  const { method, path, parameters, body } = operation;
  const filled = parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce((text, { name, example }) => text.replace(`{${name}}`, String(example)), path);
  return {
    operation,
    method,
    path: filled,
    query: '',
    headers: body ? { 'content-type': body.mediaType } : {},
    body: body && JSON.stringify(body.example),
    ip: '203.0.113.7',
    key: {},
    steppedUp: true,
    authorization: ({ secret }) => `Bearer ${secret}`,
    before: [],
    exhausted: [],
  };
}
