import { expect, test } from 'vitest';
import { problemTypes } from '../generated/platform.ts';
import { isRetryableRefusal } from '../pipeline/retry-policy.ts';
import { errorFromResponse } from './from-response.ts';
import { nextStep } from './next-step.ts';

/** Returns the members that a problem of this type has in addition to the members of every problem. */
const membersOf = (word: string): object => {
  if (word.startsWith('scope-')) return { required: ['audit:read', 'usage:read'], held: ['usage:read'] };
  return word === 'validation-failed' ? { errors: [{ pointer: '/body/email', detail: 'must be an email.' }] } : {};
};
/** Returns the text that a person reads: the name of the error class, and the message without the server's text. */
const read = (word: string | undefined, status: number, headers: Readonly<Record<string, string>> = {}): string => {
  const type = word === undefined ? undefined : problemTypes[word as keyof typeof problemTypes];
  const body = { type, title: 'T', detail: 'D', status, ...membersOf(word ?? '') };
  const text = word === undefined ? '' : JSON.stringify(body);
  const error = errorFromResponse({
    operation: 'x',
    status,
    headers: new Headers({ 'request-id': 'req_1', ...headers }),
    text,
    complete: true,
    mask: String,
    isRetryable: isRetryableRefusal,
    now: 0,
  });
  return `${error.name}: ${error.message.replace('T. D. ', '')}`;
};

/** Every problem type, with the status of its responses. */
const described = [
  ['malformed-request', 400],
  ['key-missing', 401],
  ['key-malformed', 401],
  ['key-unknown', 401],
  ['key-expired', 401],
  ['key-revoked', 401],
  ['key-rotated', 401],
  ['key-wrong-environment', 401],
  ['mfa-required', 401],
  ['restore-token-unknown', 401],
  ['address-not-allowed', 403],
  ['scope-missing', 403],
  ['scope-not-held', 403],
  ['mfa-code-rejected', 403],
  ['not-found', 404],
  ['method-not-allowed', 405],
  ['not-acceptable', 406],
  ['request-timeout', 408],
  ['state-conflict', 409],
  ['idempotency-in-progress', 409],
  ['legal-hold', 409],
  ['account-deleted', 410],
  ['export-expired', 410],
  ['precondition-failed', 412],
  ['content-too-large', 413],
  ['unsupported-media-type', 415],
  ['range-not-satisfiable', 416],
  ['validation-failed', 422],
  ['idempotency-key-reused', 422],
  ['quota-exceeded', 429],
  ['abnormal-usage-detected', 429],
  ['temporary-reduced-capacity', 503],
  ['headers-too-large', 431],
  ['internal-error', 500],
] as const;

test('every problem type has a next step', () => {
  expect(described.map(([word]) => word).sort()).toEqual(Object.keys(problemTypes).sort());
  expect(described.map(([word, status]) => `${word}: ${read(word, status)}`)).toMatchInlineSnapshot(`
    [
      "malformed-request: ValidationError: Correct the listed values, and send the request again.",
      "key-missing: AuthenticationError: Set the option \`apiKey\`.",
      "key-malformed: AuthenticationError: Copy the whole key again.",
      "key-unknown: AuthenticationError: Check that the key is complete and belongs to this account.",
      "key-expired: AuthenticationError: Create another key, and rotate keys before they expire.",
      "key-revoked: AuthenticationError: Use another key.",
      "key-rotated: AuthenticationError: Use the new secret that the rotation returned.",
      "key-wrong-environment: AuthenticationError: Use a key of this environment, or set \`environment\`.",
      "mfa-required: MfaRequiredError: Set the client's option \`mfa\`, for instance to \`totp(secret)\`.",
      "restore-token-unknown: AuthenticationError: Use the token from the response of \`account.close\` as \`restoreToken\`. It works once.",
      "address-not-allowed: PermissionError: Call from an address that the key allows, or add this address with \`keys.update\`.",
      "scope-missing: PermissionError: Use a key with the scope audit:read.",
      "scope-not-held: PermissionError: Use a key with the scope audit:read.",
      "mfa-code-rejected: AuthenticationError: Use the current code. Each code works only once.",
      "not-found: NotFoundError: Check the id, and whether this key has access to the resource.",
      "method-not-allowed: RequestError: Check the method and the path.",
      "not-acceptable: RequestError: Ask for JSON.",
      "request-timeout: RequestError: Try again.",
      "state-conflict: ConflictError: Read the resource again. The address in \`docs\` lists the states in which each call is refused.",
      "idempotency-in-progress: ConflictError: Send the same call again in a few seconds, with the same \`idempotencyKey\`.",
      "legal-hold: ConflictError: Lift the legal holds that \`problem.holds\` lists, with \`privacy.liftHold\`.",
      "account-deleted: GoneError: The resource no longer exists. Do not call it again.",
      "export-expired: GoneError: Create the export again.",
      "precondition-failed: PreconditionFailedError: Read the resource again, and use its new ETag.",
      "content-too-large: RequestError: Send a smaller request.",
      "unsupported-media-type: RequestError: Send JSON.",
      "range-not-satisfiable: RequestError: Request a range within the file.",
      "validation-failed: ValidationError: /body/email: must be an email. Correct the listed values, and send the request again.",
      "idempotency-key-reused: ValidationError: Use a new \`idempotencyKey\` for each new body.",
      "quota-exceeded: RateLimitError: Wait, then send fewer requests.",
      "abnormal-usage-detected: RateLimitError: The client does not retry this. Find the cause before you send more requests.",
      "temporary-reduced-capacity: ServerError: Try again later, or report the request req_1.",
      "headers-too-large: RequestError: Send fewer or shorter \`headers\`.",
      "internal-error: ServerError: Try again later, or report the request req_1.",
    ]
  `);
});

test('a response without a problem type has the next step of its status', () => {
  expect(
    [400, 401, 403, 404, 409, 410, 412, 418, 422, 425, 429, 451, 500, 501].map((status) => read(undefined, status)),
  ).toMatchInlineSnapshot(`
    [
      "ValidationError: The server answered 400. Correct the listed values, and send the request again.",
      "AuthenticationError: The server answered 401. Check the key that the client was given.",
      "PermissionError: The server answered 403. Use a key with this permission.",
      "NotFoundError: The server answered 404. Check the id, and whether this key has access to the resource.",
      "ConflictError: The server answered 409. Read the resource again: its state does not allow this call.",
      "GoneError: The server answered 410. The resource no longer exists. Do not call it again.",
      "PreconditionFailedError: The server answered 412. Read the resource again, and use its new ETag.",
      "RequestError: The server answered 418. See \`status\` and \`problem\` for the reason.",
      "ValidationError: The server answered 422. Correct the listed values, and send the request again.",
      "RequestError: The server answered 425. Try again.",
      "RateLimitError: The server answered 429. Wait, then send fewer requests.",
      "RequestError: The server answered 451. See \`status\` and \`problem\` for the reason.",
      "ServerError: The server answered 500. Try again later, or report the request req_1.",
      "ServerError: The server answered 501. Try again later, or report the request req_1.",
    ]
  `);
});

test('a refusal with Retry-After contains the time in its message', () => {
  expect(read('quota-exceeded', 429, { 'retry-after': '60' })).toContain('1970-01-01T00:01:00.000Z or later');
  expect(read('abnormal-usage-detected', 429, { 'retry-after': '60' })).toContain('The client does not retry this');
  expect(read(undefined, 503, { 'retry-after': '60' })).toContain('1970-01-01T00:01:00.000Z or later');
});

test.each(['', 'toString', '__proto__', 'no-such-word'])('for the slug %j, the next step is that of the status', (word) => {
  expect(nextStep(word, 404)).toBe(nextStep(undefined, 404));
  expect(nextStep(word, 599)).toMatch(/`problem`/);
});
