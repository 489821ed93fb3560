/**
 * The maximum length of a name in characters. File systems allow 255 bytes, but the name of a partial file is longer than the
 * final name.
 */
const longest = 160;
const plain = new RegExp(`^[A-Za-z0-9][A-Za-z0-9._-]{0,${longest - 1}}$`);
const windowsDevice = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The name of the manifest. No file of an export may have this name. */
export const manifestName = 'manifest.json';

/**
 * Returns whether the client may create a file with a name that the server sent. The name must consist of letters, digits, `.`,
 * `_` and `-`, begin with a letter or digit, and have at most 160 characters. It must not end with `.` (Windows removes the dot),
 * be a device name of Windows, or be `manifest.json`. A file with an allowed name cannot lie outside the folder, be hidden, or
 * replace the manifest.
 *
 * @example
 * ```ts
 * isSafeFileName('usage_logs.csv.gz'); // true
 * isSafeFileName('../.ssh/authorized_keys'); // false
 * ```
 */
export const isSafeFileName = (name: string): boolean =>
  plain.test(name) && !name.endsWith('.') && !windowsDevice.test(name) && name.toLowerCase() !== manifestName;
