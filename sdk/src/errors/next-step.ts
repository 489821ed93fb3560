import type { problemTypes } from '../generated/platform.ts';

/** What to do after a refusal of this type, where its status alone does not tell. */
const byProblem: Partial<Record<keyof typeof problemTypes | (string & {}), string>> = {
  'key-missing': 'Give the option `apiKey`.',
  'key-malformed': 'Copy the whole key again.',
  'key-unknown': 'Check that the key is whole and of this account.',
  'key-expired': 'Create another key, or rotate keys before they end.',
  'key-revoked': 'Use another key.',
  'key-rotated': 'Use the new secret that the rotation answered.',
  'key-wrong-environment': 'Use a key of this environment, or set `environment`.',
  'restore-token-unknown': 'Give as `restoreToken` what closing the account answered; it works once.',
  'address-not-allowed': "Call from an address on the key's list, or add this one with `keys.update`.",
  'idempotency-in-progress': 'Wait for the first call with this idempotency key to end.',
  'idempotency-key-reused': 'Give each new body a new `idempotencyKey`.',
  'legal-hold': 'Lift the hold first.',
  'mfa-code-rejected': 'Give the code that is valid now; none works twice.',
  'export-expired': 'Create the export again.',
};

const byStatus: Readonly<Record<number, string>> = {
  400: 'Correct what is listed, and send it again.',
  401: 'Check the key that the client was given.',
  403: 'Use a key that may do this.',
  404: 'Check the id and that this key may see it.',
  405: 'Check the method and the path.',
  406: 'Ask for JSON.',
  407: 'Give the proxy its name and password, in `HTTPS_PROXY` for instance.',
  408: 'Try again.',
  409: 'Read it again: the state that it is in does not allow this.',
  410: 'It does not come back: leave it out from now on.',
  412: 'Read it again and use its new ETag.',
  413: 'Send less at once.',
  415: 'Send JSON.',
  416: 'Ask for bytes that the file has.',
  421: 'Try again.',
  422: 'Correct what is listed, and send it again.',
  425: 'Try again.',
  431: 'Send fewer or shorter `headers`.',
};

/** What to do after a refusal, in a sentence. */
export const nextStep = (word: string | undefined, status: number): string =>
  (word !== undefined && Object.hasOwn(byProblem, word) ? byProblem[word] : byStatus[status]) ??
  'See `status` and `problem` for what was refused.';
