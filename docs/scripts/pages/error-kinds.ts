import type { ErrorKind } from '../../../sdk/src/base/attempt-record.ts';

/** What to do about a kind of error. */
export interface ErrorAdvice {
  /** The next step, in a sentence or two. */
  readonly toDo: string;
  /** Whether the same call may succeed if the program makes it again. */
  readonly retryable: 'yes' | 'no' | 'sometimes';
}

/** The next step for each kind. Of an error that comes from a response, the problem says more. */
export const errorAdvice: Readonly<Record<ErrorKind, ErrorAdvice>> = {
  authentication: {
    toDo: 'Read `reason`. Check the key that the client got, or the code of the second factor.',
    retryable: 'no',
  },
  permission: {
    toDo: 'Compare `required` with `held`, and use a key that holds the missing scopes, or call from an allowed address.',
    retryable: 'no',
  },
  'mfa-required': { toDo: "Set the client's option `mfa`, for instance to `totp(secret)`.", retryable: 'no' },
  'rate-limit': {
    toDo: 'Make the call again at `retryAt`, or raise `timeout` or `maxQueueTime` so that the client waits. `policies` names the limits.',
    retryable: 'sometimes',
  },
  validation: { toDo: 'Correct the values that `errors` lists.', retryable: 'no' },
  'not-found': { toDo: 'Check the id, and whether this key has access to the resource.', retryable: 'no' },
  gone: { toDo: 'Stop calling the resource. Create an expired export again.', retryable: 'no' },
  conflict: { toDo: 'Read the resource again and decide by its state.', retryable: 'sometimes' },
  'precondition-failed': {
    toDo: 'Read the resource again, repeat the change, and send the new ETag as `ifMatch`.',
    retryable: 'no',
  },
  'not-modified': { toDo: 'Use the copy that you have.', retryable: 'no' },
  request: { toDo: 'Read `status` and `problem`.', retryable: 'sometimes' },
  server: {
    toDo: 'Make the call again later, at `retryAt` if it is set. Give `requestId` to the support.',
    retryable: 'sometimes',
  },
  connection: {
    toDo: 'Check the network, `baseUrl` and the proxy. `cause` is the error of the runtime.',
    retryable: 'sometimes',
  },
  timeout: { toDo: 'Raise the timeout that `limit` names, or make the call again.', retryable: 'yes' },
  abort: { toDo: 'Nothing: your `signal` ended the call. `cause` is its reason.', retryable: 'no' },
  integrity: { toDo: 'Make a read again. Check the network and `baseUrl` if it fails again.', retryable: 'sometimes' },
  configuration: { toDo: 'Correct the option that the message names.', retryable: 'no' },
  internal: { toDo: 'Report the error with its message and stack.', retryable: 'no' },
  export: { toDo: 'Read `state` and the message. Create another export.', retryable: 'no' },
  file: { toDo: 'Check the folder, its permissions and the free space. `path` and `code` say what failed.', retryable: 'no' },
};
