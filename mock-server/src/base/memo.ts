/**
 * Returns a function that gives the same results as the function `of`, and remembers up to `most` results. The function `of` must
 * compute its result only from its argument. Use `memo` for texts that many requests share. Never use `memo` for personal data,
 * because a result can stay in memory for a long time.
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
