import type { Rule } from '../fault.ts';
import { resolve } from '../load.ts';
import { propertiesBelow } from '../walk.ts';

/** Fewer words repeat the name of a property: what it is, its unit and when it changes need more. */
const fewest = 4;

/** Every property says what it holds, itself or by the component that it refers to. */
export const descriptions: Rule = ({ spec }) =>
  propertiesBelow(spec.components).flatMap(({ pointer, schema }) => {
    if (schema.const !== undefined) return [];
    const text = schema.description ?? resolve(spec, schema).description;
    if (typeof text !== 'string') return [{ place: `/components${pointer}`, fault: 'it has no description.' }];
    return text.trim().split(/\s+/).length < fewest && schema.description !== undefined
      ? [
          {
            place: `/components${pointer}`,
            fault: `"${text.trim()}" says no more than its name: say what it is, its unit, when it changes.`,
          },
        ]
      : [];
  });
