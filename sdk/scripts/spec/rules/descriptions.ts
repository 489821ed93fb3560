import type { Fault, Rule } from '../fault.ts';
import { resolve, type Spec } from '../load.ts';
import { schemasIn } from '../schemas-in.ts';
import { propertiesBelow, walk } from '../walk.ts';

/** A description with fewer words only repeats a name. */
const fewestWords = 4;

/**
 * Checks that every property without a `const` has a description, or refers to a component that has a description. The
 * description of a schema must say more than its name. No description or summary may contain a figure with a unit, such as "30
 * days". Instead, the text must name the constant that has this figure.
 */
export const descriptions: Rule = ({ spec }) => [...missing(spec), ...tooShort(spec), ...repeatedFigures(spec)];

const missing = (spec: Spec): Fault[] =>
  propertiesBelow(spec.components).flatMap(({ pointer, schema }) => {
    const text = schema.description ?? resolve(spec, schema).description;
    if (schema.const !== undefined || typeof text === 'string') return [];
    return [{ place: `/components${pointer}`, fault: 'the property has no description.' }];
  });

const tooShort = (spec: Spec): Fault[] =>
  schemasIn(spec).flatMap(({ pointer, schema: { description } }) => {
    if (typeof description !== 'string' || description.trim().split(/\s+/).length >= fewestWords) return [];
    const fault = `the description "${description.trim()}" is too short. Say what the value is, its unit, and when it changes.`;
    return [{ place: pointer, fault }];
  });

const figure =
  /\b\d[\d,.]*\s?(%|ms|seconds?|minutes?|hours?|days?|weeks?|months?|years?|bytes?|[KMG]i?B|requests?|calls?|failures?|codes?)\b/i;

const repeatedFigures = (spec: Spec): Fault[] =>
  [...walk(spec)].flatMap(({ pointer, key, value }) => {
    const found = (key === 'description' || key === 'summary') && typeof value === 'string' ? figure.exec(value) : null;
    return found
      ? [{ place: pointer, fault: `the text contains the figure "${found[0]}". Write the name of its constant instead.` }]
      : [];
  });
