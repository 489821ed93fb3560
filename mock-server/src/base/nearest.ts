/**
 * Returns the lowest number of edits that turn one text into another (Damerau-Levenshtein). An edit inserts, removes or replaces
 * a letter, or swaps two neighbouring letters.
 */
function edits(from: string, to: string): number {
  const table = Array.from({ length: from.length + 1 }, (_, row) => [row]);
  const at = (row: number, column: number): number => table[row]?.[column] ?? (row === 0 ? column : Number.POSITIVE_INFINITY);
  for (let row = 1; row <= from.length; row++)
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const replaced = at(row - 1, column - 1) + (isSame ? 0 : 1);
      const swapped = isSwapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY;
      (table[row] ?? [])[column] = Math.min(replaced, swapped, at(row - 1, column) + 1, at(row, column - 1) + 1);
    }
  return at(from.length, to.length);
}

/**
 * Returns the known name that the developer probably meant. The known name is similar to `name`, or begins with `name`. Returns
 * `undefined` if there is no such name.
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > 100) return undefined;
  const bare = (text: string): string => text.toLowerCase().replace(/[^a-z\d]/g, '');
  const word = bare(name);
  const [best] = known
    .map((candidate) => ({ candidate, count: edits(word, bare(candidate)), begins: bare(candidate).startsWith(word) }))
    .filter(({ candidate, count, begins }) => (begins && word.length > 1) || count <= Math.max(1, bare(candidate).length / 3))
    .sort((one, other) => one.count - other.count);
  return best?.candidate;
}
