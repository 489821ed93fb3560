import type { problemTypes } from '../generated/platform.ts';

/** Texts that say what to do about some problem types. For all other problem types, the HTTP status determines the text. */
const byProblem: Partial<Record<keyof typeof problemTypes | (string & {}), string>> = {
  'key-missing': 'Set the option `apiKey`.',
  'key-malformed': 'Copy the whole key again.',
  'key-unknown': 'Check that the key is complete and belongs to this account.',
  'key-expired': 'Create another key, and rotate keys before they expire.',
  'key-revoked': 'Use another key.',
  'key-rotated': 'Use the new secret that the rotation returned.',
  'key-wrong-environment': 'Use a key of this environment, or set `environment`.',
  'restore-token-unknown': 'Use the token from the response of `account.close` as `restoreToken`. It works once.',
  'address-not-allowed': 'Call from an address that the key allows, or add this address with `keys.update`.',
  'state-conflict': 'Read the resource again. The address in `docs` lists the states in which each call is refused.',
  'idempotency-in-progress': 'Send the same call again in a few seconds, with the same `idempotencyKey`.',
  'idempotency-key-reused': 'Use a new `idempotencyKey` for each new body.',
  'legal-hold': 'Lift the legal holds that `problem.holds` lists, with `privacy.liftHold`.',
  'mfa-code-rejected': 'Use the current code. Each code works only once.',
  'export-expired': 'Create the export again.',
};

const byStatus: Readonly<Record<number, string>> = {
  400: 'Correct the listed values, and send the request again.',
  401: 'Check the key that the client was given.',
  403: 'Use a key with this permission.',
  404: 'Check the id, and whether this key has access to the resource.',
  405: 'Check the method and the path.',
  406: 'Ask for JSON.',
  407: 'Set the user name and password of the proxy, for instance in `HTTPS_PROXY`.',
  408: 'Try again.',
  409: 'Read the resource again: its state does not allow this call.',
  410: 'The resource no longer exists. Do not call it again.',
  412: 'Read the resource again, and use its new ETag.',
  413: 'Send a smaller request.',
  415: 'Send JSON.',
  416: 'Request a range within the file.',
  421: 'Try again.',
  422: 'Correct the listed values, and send the request again.',
  425: 'Try again.',
  431: 'Send fewer or shorter `headers`.',
};

/**
 * Returns one or two sentences that say what to do after an error response. `slug` is the last part of the problem type, such as
 * `key-expired`.
 */
export const nextStep = (slug: string | undefined, status: number): string =>
  (slug !== undefined && Object.hasOwn(byProblem, slug) ? byProblem[slug] : byStatus[status]) ??
  'See `status` and `problem` for the reason.';
