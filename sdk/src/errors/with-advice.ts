/** Returns the advice to send the request again at a time. */
export const tryAgainAt = (time: Date): string => `Try again at ${time.toISOString()} or later.`;

/**
 * Returns the server's text and the client's advice. If the advice says the same as the last sentence of the server's text,
 * leaves out this sentence. Both say the same if the advice begins with the sentence, or if both say when to try again.
 *
 * @example
 * withAdvice('The limit is used up. Wait.', 'Wait, then send fewer requests.');
 * // 'The limit is used up. Wait, then send fewer requests.'
 */
export function withAdvice(stated: string, advice: string): string {
  const start = stated.lastIndexOf('. ', stated.length - 2) + 1;
  const last = stated.slice(start).trim();
  const isSaid =
    advice.startsWith(last.replace(/\.$/, '')) || (last.startsWith('Try again ') && advice.startsWith('Try again at '));
  return isSaid ? `${stated.slice(0, start)} ${advice}`.trim() : `${stated} ${advice}`;
}
