/**
 * Hides the keys and tokens in a text, but keeps their prefixes. A word counts as a key or token if it begins with three
 * lower-case letters and `_`, and is longer than an id. It must also have a capital letter or a digit after the prefix.
 *
 * @example
 * maskSecrets('/v1/srt_Zk1vQ0pXb2RhY2hlY2tlZGJ5dGhlbWlsbGlvbnNvZjE'); // '/v1/srt_[secret]'
 */
export const maskSecrets = (text: string): string =>
  text.includes('_') ? text.replace(/\b([a-z]{3})_(?=[a-z_-]*[A-Z\d])[\w-]{27,}/g, '$1_[secret]') : text;
