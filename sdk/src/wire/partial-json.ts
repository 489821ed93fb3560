/** What is open at a place in a text of JSON, and the last place at which all that is open could be closed. */
interface Cut {
  readonly end: number;
  readonly open: string;
}

/** Where the value of a text that broke off can be closed: behind its last whole member or item. */
function lastCut(text: string): Cut | undefined {
  let open = '';
  let cut: Cut | undefined;
  // Outside of strings only brackets and commas matter: a comma ends what stands before it.
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.?)*(?:"|$)|[[\]{},]/gs)) {
    if (token === '{' || token === '[') {
      open += token === '{' ? '}' : ']';
      // What has only begun is left out, with the comma before it.
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
 * Reads JSON that may have been cut off: the members and items that are whole. Undefined when there is nothing to read.
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
