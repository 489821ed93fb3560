/** Longest accepted name in characters: what is left of a common file system's 255 bytes when a partial file's name is made of it. */
const longest = 160;
const plain = new RegExp(`^[A-Za-z0-9][A-Za-z0-9._-]{0,${longest - 1}}$`);
const windowsDevice = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The name of the file that says what was placed. No export file may take it. */
export const manifestName = 'manifest.json';

/**
 * Whether a file may be created under a name that a server sent: letters, digits, `.`, `_` and `-` only, not hidden, no device name of
 * Windows, nothing that Windows would shorten, not `manifest.json`. So it can leave no folder and overwrite nothing unforeseen.
 *
 * @example
 * ```ts
 * isSafeFileName('usage_logs.csv.gz'); // true
 * isSafeFileName('../.ssh/authorized_keys'); // false
 * ```
 */
export const isSafeFileName = (name: string): boolean =>
  plain.test(name) && !name.endsWith('.') && !windowsDevice.test(name) && name.toLowerCase() !== manifestName;
