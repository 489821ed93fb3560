import { problemType } from '../base/problem.ts';
import { contract, type OperationId } from '../generated/contract.ts';
import { type Validator, validators } from '../generated/validators/responses.js';
import type { Answered } from './options.ts';

/** What RFC 9110 and the description ask of an answer's headers, by status. */
const needed: Readonly<Record<number, string>> = {
  401: 'www-authenticate',
  405: 'allow',
  416: 'content-range',
  429: 'retry-after',
  503: 'retry-after',
};

/**
 * Checks an answer against the description: its status, media type, body and headers. For the `check` option of
 * `createPlatform`. Throws an `Error` that names the operation, the status and the pointers of what does not fit.
 *
 * @example
 * const platform = createPlatform({ check: conformance });
 */
export async function conformance({ operation, method, response }: Answered): Promise<void> {
  const { status, headers } = response;
  const fail = (what: string): never => {
    throw new Error(`${operation ?? method} ${status} does not fit the description: ${what}`);
  };
  if (!headers.has('request-id')) fail('Request-Id is missing.');
  const header = needed[status];
  if (header && !headers.has(header)) fail(`${header} is missing.`);
  const success = operation === undefined ? undefined : contract.operations[operation as OperationId].success;
  const mediaType = headers.get('content-type');
  const validator = operation === undefined ? validators.problem : validators[`${operation} ${status}`];
  if (!validator && status !== success?.status && status !== 206 && status !== 304) fail('The status is not described.');
  const expected = status < 400 ? success?.mediaType : problemType;
  if (status !== 204 && status !== 304 && mediaType !== expected) fail(`The media type is ${mediaType}, not ${expected}.`);
  if (validator && method !== 'HEAD') fitting(validator, await response.clone().json(), fail);
}

function fitting(validator: Validator, body: unknown, fail: (what: string) => never): void {
  if (validator(body)) return;
  const faults = (validator.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || '/'} ${message ?? 'does not fit'}`,
  );
  fail([...new Set(faults)].join('; '));
}
