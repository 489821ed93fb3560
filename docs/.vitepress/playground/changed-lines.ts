/** A line of an answer, and whether the answer before had no such line there. */
export interface AnswerLine {
  readonly text: string;
  readonly isNew: boolean;
}

/** The lines of a text; marked are those that differ from an earlier text at the same place, where there is one of as many lines. */
export function changedLines(text: string, before: string | undefined): AnswerLine[] {
  const earlier = before?.split('\n');
  const lines = text.split('\n');
  const isComparable = earlier !== undefined && earlier.length === lines.length;
  return lines.map((line, place) => ({ text: line, isNew: isComparable && earlier[place] !== line }));
}
