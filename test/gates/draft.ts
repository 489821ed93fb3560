import type { Platform } from '@sentinelsec/mock-server';
import type { Operation } from '../../sdk/scripts/spec/model.ts';
import type { TestPlatform } from '../support/test-platform.ts';

/** What a platform's key is made with. */
type SeedKeyOptions = NonNullable<Parameters<Platform['seed']['key']>[0]>;

/** A request in the making: what is wrong with it was put in by faults. */
export interface Draft {
  readonly operation: Operation;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly ip: string;
  /** What of its key is not as usual. */
  readonly key: SeedKeyOptions;
  /** Whether the second factor was passed for it. */
  readonly steppedUp: boolean;
  /** The credentials that are sent. */
  readonly authorization: (key: Scene['key']) => string | undefined;
  /** What happens before it is sent. */
  readonly before: readonly ((scene: Scene) => Promise<unknown>)[];
  /** The limits that are used up when it is sent. */
  readonly exhausted: readonly string[];
}

/** Where a draft is sent. */
export interface Scene extends TestPlatform {
  /** The draft's own key: its id and its text. */
  readonly key: { readonly id: string; readonly secret: string };
  readonly draft: Draft;
}

/** The request of an operation as the description shows it, which passes all rules before the operation. */
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
