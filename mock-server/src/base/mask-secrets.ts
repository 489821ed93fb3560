/**
 * A text without the keys and tokens that somebody put into it: whatever begins like one of the platform's ids and goes on
 * for longer than an id does, with more in it than small letters.
 *
 * @example
 * maskSecrets('/v1/srt_Zk1vQ0pXb2RhY2hlY2tlZGJ5dGhlbWlsbGlvbnNvZjE'); // '/v1/srt_[secret]'
 */
export const maskSecrets = (text: string): string => text.replace(/\b([a-z]{3})_(?=[a-z_-]*[A-Z\d])[\w-]{27,}/g, '$1_[secret]');
