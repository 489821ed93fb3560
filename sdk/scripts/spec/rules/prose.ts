import type { Rule } from '../fault.ts';
import { walk } from '../walk.ts';

const figure =
  /\b\d[\d,.]*\s?(%|ms|seconds?|minutes?|hours?|days?|weeks?|months?|years?|bytes?|[KMG]i?B|requests?|calls?|failures?|codes?)\b/i;

/** No sentence repeats a figure: it names the figure, which stands in one place. */
export const prose: Rule = ({ spec }) =>
  [...walk(spec)].flatMap(({ pointer, key, value }) => {
    const found = (key === 'description' || key === 'summary') && typeof value === 'string' ? figure.exec(value) : null;
    return found ? [{ place: pointer, fault: `"${found[0]}" is a figure; name the constant that holds it.` }] : [];
  });
