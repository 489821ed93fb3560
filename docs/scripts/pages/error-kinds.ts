import type { ErrorKind } from '../../../sdk/src/base/attempt-record.ts';

/** Advice for one kind of error. */
export interface ErrorAdvice {
  /** The next step, in one to three sentences. */
  readonly toDo: string;
  /** Whether the same call may succeed if the program makes it again. */
  readonly retryable: 'yes' | 'no' | 'sometimes';
}

/** The next step for each kind of error. If the error comes from a response, the advice for its problem type is more precise. */
export const errorAdvice: Readonly<Record<ErrorKind, ErrorAdvice>> = {
  authentication: {
    toDo: 'Read `reason`. Check the key that the client got, or the code of the second factor.',
    retryable: 'no',
  },
  permission: {
    toDo: 'If scopes are missing, use a key that has all scopes of `required`. If the address is not allowed, call from an allowed address.',
    retryable: 'no',
  },
  'mfa-required': { toDo: "Set the client's option `mfa`, for instance to `totp(secret)`.", retryable: 'no' },
  'rate-limit': {
    toDo: 'Make the call again at `retryAt`, or raise `timeout` or `maxQueueTime` so that the client waits. `policies` names the quota policies.',
    retryable: 'sometimes',
  },
  validation: { toDo: 'Correct the values that `errors` lists.', retryable: 'no' },
  'not-found': { toDo: 'Check the id, and whether this key has access to the resource.', retryable: 'no' },
  gone: { toDo: 'Do not call the resource again. If an export has expired, create it again.', retryable: 'no' },
  conflict: {
    toDo: 'Read `problem.type`, which is one of three: [`state-conflict`](#state-conflict), [`legal-hold`](#legal-hold) or [`idempotency-in-progress`](#idempotency-in-progress). Each says what to do.',
    retryable: 'sometimes',
  },
  'precondition-failed': {
    toDo: 'Read the resource again, repeat the change, and send the new ETag as `ifMatch`.',
    retryable: 'no',
  },
  'not-modified': { toDo: 'Use the copy that you have, because the resource has not changed.', retryable: 'no' },
  request: { toDo: 'Read `status` and `problem`, which say what is wrong.', retryable: 'sometimes' },
  server: {
    toDo: 'Make the call again later. If `retryAt` is set, wait until this time. If the call fails again, give `requestId` to the support.',
    retryable: 'sometimes',
  },
  connection: {
    toDo: 'Check the network, `baseUrl` and the proxy. `cause` is the error of the runtime.',
    retryable: 'sometimes',
  },
  timeout: { toDo: 'Raise the timeout that `limit` names, or make the call again.', retryable: 'yes' },
  abort: {
    toDo: 'No action is necessary. Your `signal` ended the call, and `cause` is the reason of the signal.',
    retryable: 'no',
  },
  integrity: {
    toDo: 'If the call only reads, make it again. If it fails again, check the network and `baseUrl`.',
    retryable: 'sometimes',
  },
  configuration: { toDo: 'Correct the option that the message names.', retryable: 'no' },
  internal: { toDo: 'Report the error with its message and stack.', retryable: 'no' },
  export: { toDo: 'Read `state` and the message. Create another export.', retryable: 'no' },
  file: { toDo: 'Check the folder, its permissions and the free space. `path` and `code` say what failed.', retryable: 'no' },
};
