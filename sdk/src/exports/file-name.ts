/**
 * The maximum length of a name in characters. File systems allow 255 bytes. The maximum is lower because the client makes longer
 * names for partial files, such as `.usage_logs.csv.exp_01KASEQ4H8Z3M5N7P9R1T3V5X7.partial`.
 */
const longest = 160;
const plain = new RegExp(`^[A-Za-z0-9][A-Za-z0-9._-]{0,${longest - 1}}$`);
const windowsDevice = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The name of the manifest. No file of an export may have this name. */
export const manifestName = 'manifest.json';

/**
 * Returns whether the client may create a file with a name that the server sent. A file with an unsafe name could lie outside the
 * folder, be hidden, or replace the manifest. A safe name follows these rules:
 * - It consists of letters, digits, `.`, `_` and `-`, at most 160 characters.
 * - It begins with a letter or digit.
 * - It does not end with `.`, because Windows removes the dot.
 * - It is neither a device name of Windows nor `manifest.json`.
 *
 * @example
 * ```ts
 * isSafeFileName('usage_logs.csv.gz'); // true
 * isSafeFileName('../.ssh/authorized_keys'); // false
 * ```
 */
export const isSafeFileName = (name: string): boolean =>
  plain.test(name) && !name.endsWith('.') && !windowsDevice.test(name) && name.toLowerCase() !== manifestName;
