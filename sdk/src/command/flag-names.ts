/** Patterns for parts of messages, such as names of SDK options. After each pattern comes the text that replaces this part. */
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
