import { SentinelSecError } from '@sentinelsec/sdk';

type ErrorKind = SentinelSecError['kind'];

/** The exit codes of the command, with their meanings. Help and docs are made from this table. */
export const exitCodes: Readonly<Record<number, string>> = {
  0: 'The command succeeded.',
  1: 'The command failed for another reason.',
  2: 'The arguments, the environment or a file with settings are wrong.',
  3: 'The key or the MFA code is missing or was refused.',
  4: 'The key lacks a permission.',
  5: 'The server refused the request, because a value is wrong or the state of a resource does not allow the request.',
  6: 'The requested resource does not exist, or no longer exists.',
  7: 'A quota is used up. Try again later.',
  8: 'The server could not be reached, or did not respond in time. Try again.',
  9: 'The server failed, or could not create the export. Try again later.',
  10: 'Data is damaged. For example, a file or a response does not match its digest.',
  11: 'A file or a folder cannot be read or written.',
  130: 'The command was interrupted with Ctrl-C. To continue an export, run the same command again.',
  143: 'Another program ended the command (SIGTERM).',
};

/** The exit code for each kind of error. */
const codeOfKind: Readonly<Record<ErrorKind, keyof typeof exitCodes>> = {
  internal: 1,
  'not-modified': 1,
  configuration: 2,
  authentication: 3,
  'mfa-required': 3,
  permission: 4,
  validation: 5,
  conflict: 5,
  'precondition-failed': 5,
  request: 5,
  'not-found': 6,
  gone: 6,
  'rate-limit': 7,
  connection: 8,
  timeout: 8,
  server: 9,
  export: 9,
  integrity: 10,
  file: 11,
  abort: 130,
};

/** The exit code of wrong arguments. */
export const usageCode = codeOfKind.configuration;

/** Returns the exit code for an error. */
export const exitCodeOf = (error: unknown): number => (SentinelSecError.is(error) ? codeOfKind[error.kind] : 1);
