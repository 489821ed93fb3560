import type { Fault, Rule } from '../fault.ts';
import { resolve } from '../load.ts';
import { schemasIn } from '../schemas-in.ts';
import { propertiesBelow } from '../walk.ts';

/** Fewer words repeat a name: what it is, its unit and when it changes need more. */
const fewest = 4;

/** Every property says what it holds, itself or by the component that it refers to, and what a schema says is more than its name. */
export const descriptions: Rule = ({ spec }) => [
  ...propertiesBelow(spec.components).flatMap(({ pointer, schema }): Fault[] => {
    const text = schema.description ?? resolve(spec, schema).description;
    if (schema.const !== undefined || typeof text === 'string') return [];
    return [{ place: `/components${pointer}`, fault: 'it has no description.' }];
  }),
  ...schemasIn(spec).flatMap(({ pointer, schema: { description } }): Fault[] => {
    if (typeof description !== 'string' || description.trim().split(/\s+/).length >= fewest) return [];
    const fault = `"${description.trim()}" says no more than its name: say what it is, its unit, when it changes.`;
    return [{ place: pointer, fault }];
  }),
];
