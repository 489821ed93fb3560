/** Returns a sentence that says when to send the request again. */
export const tryAgainAt = (time: Date): string => `Try again at ${time.toISOString()} or later.`;

/**
 * Returns the server's text, followed by the client's advice. If the advice begins with the words of the server's last
 * sentence, or if both say when to try again, the function leaves out the server's last sentence.
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
