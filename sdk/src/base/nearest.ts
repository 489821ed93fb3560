/** Returns the number of edits that change the word `from` into the word `to` (Levenshtein distance). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [line, letter] of [...from].entries()) {
    const above = row;
    row = [line + 1];
    for (const [at, other] of [...to].entries()) {
      const replaced = (above[at] ?? 0) + (letter === other ? 0 : 1);
      row.push(Math.min(replaced, (above[at + 1] ?? 0) + 1, (row[at] ?? 0) + 1));
    }
  }
  return row.at(-1) ?? 0;
}

/**
 * Returns the known word that is most similar to the parameter `word`. Returns undefined if every known word differs from `word`
 * in more than half of the letters.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  return known
    .map((candidate) => ({ candidate, edits: distance(lower, candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= Math.max(word.length, candidate.length) / 2)
    .sort((one, other) => one.edits - other.edits)[0]?.candidate;
}
