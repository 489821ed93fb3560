import { headerPairs } from '../base/headers.ts';
import { problemType } from '../base/refusal.ts';
import { contract, type OperationId } from '../generated/contract.ts';
import { type Fault, type Validator, validators } from '../generated/validators/responses.js';
import type { CheckedResponse } from './options.ts';

/** What every answer says of itself, and what RFC 9110 asks of those that reached no operation, by status. */
const always = ['request-id', 'date'];
const needed: Readonly<Record<number, readonly string[]>> = { 405: ['allow'] };

/**
 * Checks an answer against the description: its status, media type, headers and body. For the `check` option of
 * `createPlatform`. Throws an `Error` that names the operation, the status, and the header or the pointers that do not fit.
 *
 * @example
 * const platform = createPlatform({ check: conformance });
 */
export async function conformance({ operation, method, response }: CheckedResponse): Promise<void> {
  const { status } = response;
  const fail = (what: string): never => {
    throw new Error(`${operation ?? method} ${status} does not fit the description: ${what}`);
  };
  checkHead(operation, response, fail);
  const success = operation === undefined ? undefined : contract.operations[operation as OperationId].success;
  const mediaType = response.headers.get('content-type');
  const validator = operation === undefined ? validators.problem : validators[`${operation} ${status}`];
  const expected = status < 400 ? success?.mediaType : problemType;
  if (!bodiless.has(status) && mediaType !== (expected ?? null)) fail(`The media type is ${mediaType}, not ${expected}.`);
  if (validator && method !== 'HEAD') fitting(validator, await response.clone().json(), fail);
}

/** Statuses without a body (RFC 9110, sections 15.3.5 and 15.4.5). */
const bodiless = new Set([204, 304]);

type Fail = (what: string) => never;

/** Every header that the description asks of the answer is there, and those that it knows fit their schemas. */
function checkHead(operation: string | undefined, { status, headers }: Response, fail: Fail): void {
  const lacking = [...always, ...(needed[status] ?? [])].find((name) => !headers.has(name));
  if (lacking) fail(`${lacking} is missing.`);
  if (operation === undefined) return;
  const validator = validators[`${operation} ${status} headers`];
  if (!validator) fail('The status is not described.');
  else if (!validator(Object.fromEntries(headerPairs(headers))))
    fail((validator.errors ?? []).map((fault) => headFault(fault, headers)).join(' '));
  checkLimits(operation, headers, fail);
}

/** Limit headers tell of the quota policies of the operation, of all of them and of no other. */
function checkLimits(operation: string, headers: Headers, fail: Fail): void {
  const { policies } = contract.operations[operation as OperationId];
  for (const name of ['ratelimit-policy', 'ratelimit']) {
    const told = [...(headers.get(name) ?? '').matchAll(/(?:^|, )"([^"]*)"/g)].map(([, policy]) => policy);
    if (headers.has(name) && told.join() !== policies.join())
      fail(`${name} tells of ${told.join(', ')}, and the policies are ${policies.join(', ') || 'none'}.`);
  }
}

function headFault({ instancePath, message, params }: Fault, headers: Headers): string {
  if (params.missingProperty !== undefined) return `${params.missingProperty} is missing.`;
  const name = instancePath.slice(1);
  return `${name} is ${headers.get(name)}: ${message ?? 'it does not fit'}.`;
}

function fitting(validator: Validator, body: unknown, fail: Fail): void {
  if (validator(body)) return;
  const faults = (validator.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || '/'} ${message ?? 'does not fit'}`,
  );
  fail([...new Set(faults)].join('; '));
}
