/**
 * A position (`end`) at which incomplete JSON can be cut off. `open` contains the closing brackets that must be appended after
 * the cut. The last bracket in `open` must be appended first.
 */
interface Cut {
  readonly end: number;
  readonly open: string;
}

/** Returns where incomplete JSON can be cut off: after the last complete member or item. */
function lastCut(text: string): Cut | undefined {
  let open = '';
  let cut: Cut | undefined;
  // Outside of strings only brackets and commas matter. A comma ends the member or item before it.
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.?)*(?:"|$)|[[\]{},]/gs)) {
    if (token === '{' || token === '[') {
      open += token === '{' ? '}' : ']';
      // A nested value without a complete member or item is omitted, together with the comma before it.
      if (open.length === 1) cut = { end: index + 1, open };
    } else if (token === ',') cut = { end: index, open };
    else if (token === '}' || token === ']') {
      open = open.slice(0, -1);
      cut = { end: index + 1, open };
    }
  }
  return cut;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Parses JSON that may be cut off at any position. Returns the value with all members and items that are complete. Returns
 * undefined if the text cannot be parsed.
 *
 * @example
 * ```ts
 * parsePartialJson('{"title":"Too many","errors":[{"pointer":"/a"},{"poin'); // { title: 'Too many', errors: [{ pointer: '/a' }] }
 * ```
 */
export function parsePartialJson(text: string): unknown {
  const whole = parsed(text);
  if (whole !== undefined) return whole;
  const cut = lastCut(text);
  return cut && parsed(text.slice(0, cut.end) + [...cut.open].toReversed().join(''));
}
