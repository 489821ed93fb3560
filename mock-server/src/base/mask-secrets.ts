/**
 * Replaces keys and tokens in a text. A secret is recognized by its prefix, and by being longer than an id and not only small
 * letters.
 *
 * @example
 * maskSecrets('/v1/srt_Zk1vQ0pXb2RhY2hlY2tlZGJ5dGhlbWlsbGlvbnNvZjE'); // '/v1/srt_[secret]'
 */
export const maskSecrets = (text: string): string => text.replace(/\b([a-z]{3})_(?=[a-z_-]*[A-Z\d])[\w-]{27,}/g, '$1_[secret]');
