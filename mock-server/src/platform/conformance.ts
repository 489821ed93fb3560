import { headerPairs } from '../base/headers.ts';
import { problemType } from '../base/refusal.ts';
import { contract, type OperationId } from '../generated/contract.ts';
import { type Fault, type Validator, validators } from '../generated/validators/responses.js';
import type { CheckedResponse } from './options.ts';

/** The headers that every answer must have. */
const always = ['request-id', 'date'];
/** The headers that RFC 9110 requires for statuses that the spec does not list. */
const needed: Readonly<Record<number, readonly string[]>> = { 405: ['allow'] };

/**
 * Checks that an answer matches the spec: its status, media type, headers and body. Use this function as the option `check` of
 * `createPlatform`. If the answer does not match, throws an `Error`. The message names the operation, the status, and the wrong
 * headers or the wrong places in the body (JSON Pointers).
 *
 * @example
 * const platform = createPlatform({ check: conformance });
 */
export async function conformance({ operation, method, response }: CheckedResponse): Promise<void> {
  const { status } = response;
  const fail = (what: string): never => {
    throw new Error(`${operation ?? method} ${status} does not match the spec: ${what}`);
  };
  checkHead(operation, response, fail);
  const success = operation === undefined ? undefined : contract.operations[operation as OperationId].success;
  const mediaType = response.headers.get('content-type');
  const validator = operation === undefined ? validators.problem : validators[`${operation} ${status}`];
  const expected = status < 400 ? success?.mediaType : problemType;
  if (!bodiless.has(status) && mediaType !== (expected ?? null)) fail(`The media type is ${mediaType}, not ${expected}.`);
  if (validator && method !== 'HEAD') checkBody(validator, await response.clone().json(), fail);
}

/** Statuses without a body (RFC 9110, sections 15.3.5 and 15.4.5). */
const bodiless = new Set([204, 304]);

type Fail = (what: string) => never;

/**
 * Checks the headers of an answer: no required header is missing, and each header that the spec describes matches the schema in
 * the spec.
 */
function checkHead(operation: string | undefined, { status, headers }: Response, fail: Fail): void {
  const lacking = [...always, ...(needed[status] ?? [])].find((name) => !headers.has(name));
  if (lacking) fail(`${lacking} is missing.`);
  if (operation === undefined) return;
  const validator = validators[`${operation} ${status} headers`];
  if (!validator) fail('The spec does not list this status.');
  else if (!validator(Object.fromEntries(headerPairs(headers))))
    fail((validator.errors ?? []).map((fault) => headFault(fault, headers)).join(' '));
  checkLimits(operation, headers, fail);
}

/** If the answer has limit headers, checks that they list exactly the quota policies of the operation. */
function checkLimits(operation: string, headers: Headers, fail: Fail): void {
  const { policies } = contract.operations[operation as OperationId];
  for (const name of ['ratelimit-policy', 'ratelimit']) {
    const listed = [...(headers.get(name) ?? '').matchAll(/(?:^|, )"([^"]*)"/g)].map(([, policy]) => policy);
    if (headers.has(name) && listed.join() !== policies.join())
      fail(`${name} lists ${listed.join(', ')}, but the quota policies are ${policies.join(', ') || 'none'}.`);
  }
}

function headFault({ instancePath, message, params }: Fault, headers: Headers): string {
  if (params.missingProperty !== undefined) return `${params.missingProperty} is missing.`;
  const name = instancePath.slice(1);
  return `${name} is ${headers.get(name)}: ${message ?? 'it does not fit'}.`;
}

function checkBody(validator: Validator, body: unknown, fail: Fail): void {
  if (validator(body)) return;
  const faults = (validator.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || '/'} ${message ?? 'does not fit'}`,
  );
  fail([...new Set(faults)].join('; '));
}
