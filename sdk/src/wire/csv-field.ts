/**
 * Returns a value as a CSV field. Null becomes an empty field, and a nested value becomes JSON. The function adds quotes where
 * CSV needs them. It also writes the empty text in quotes, so that this text differs from null.
 *
 * @example
 * ```ts
 * csvField('a "b"'); // '"a ""b"""'
 * ```
 */
export function csvField(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
