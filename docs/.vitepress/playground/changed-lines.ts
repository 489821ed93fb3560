/** A line of a response. `isNew` is true if the previous response has a different line at this position. */
export interface AnswerLine {
  readonly text: string;
  readonly isNew: boolean;
}

/**
 * Divides a text into lines, and compares each line with the line at the same position in the earlier text `before`. If there is
 * no earlier text, or if the two texts have different numbers of lines, no line is new.
 */
export function changedLines(text: string, before: string | undefined): AnswerLine[] {
  const earlier = before?.split('\n');
  const lines = text.split('\n');
  const isComparable = earlier !== undefined && earlier.length === lines.length;
  return lines.map((line, place) => ({ text: line, isNew: isComparable && earlier[place] !== line }));
}
