/**
 * Returns a function that gives the same results as `of`, which must depend only on its text, and remembers the results for up to
 * `most` texts. Use it for texts that many requests share, and never for personal data: a result is kept until the memory is full.
 *
 * @example
 * const lengthOf = memo(100, (text) => text.length);
 * lengthOf('abc'); // 3
 */
export function memo<Result extends object | number | string | null>(
  most: number,
  of: (text: string) => Result,
): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = of(text);
    if (known.size >= most) known.clear();
    known.set(text, result);
    return result;
  };
}
