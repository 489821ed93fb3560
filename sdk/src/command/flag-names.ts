/** Patterns that find names of SDK options in messages, each with the text that replaces the name. */
const names: readonly (readonly [pattern: RegExp, flag: string])[] = [
  [/`overwrite: true`/g, '--overwrite'],
  [/^exports\.download: the folder/, 'The folder'],
  [/exports\.download: "(to|from|until|format|gzip|recipient|overwrite|concurrency)"/g, '--$1'],
  [/Answer the challenge: [^.]+\. Then send this again with the token in MFA-Token\. /g, ''],
  [/Set the client's option `mfa`, for instance to `totp\(secret\)`\./g, 'Set SENTINELSEC_TOTP_SECRET or pass --totp-file FILE.'],
  [/the option `apiKey`/g, 'SENTINELSEC_API_KEY or --key-file'],
  [/`baseUrl`/g, '--base-url'],
  [/, or set `allowOthers`\.$/, '.'],
  [/^exports\.(download|verify): /, ''],
];

/** Replaces the names of SDK options in a message by the flags of the command. */
export const flagsFor = (message: string): string =>
  names.reduce((text, [pattern, flag]) => text.replace(pattern, flag), message);
