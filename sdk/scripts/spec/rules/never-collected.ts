import type { Rule } from '../fault.ts';
import { propertiesBelow } from '../walk.ts';
import { holdsWords } from './collection.ts';

/** Checks that no property or parameter has the name of data that is never collected, according to the privacy policy. */
export const neverCollected: Rule = ({ spec, operations }) => {
  const never = Object.values(spec['x-never-collected'] as Readonly<Record<string, { title: string; names: string[] }>>);
  const named = [
    ...propertiesBelow(spec).map(({ pointer, name }) => ({ place: pointer, name })),
    ...operations.flatMap(({ id, parameters }) => parameters.map(({ name }) => ({ place: id, name }))),
  ];
  return named.flatMap(({ place, name }) =>
    never
      .filter(({ names }) => names.some((phrase) => holdsWords(name, phrase)))
      .map(({ title }) => ({
        place,
        fault: `the name "${name}" stands for data that is never collected (${title}). Remove it.`,
      })),
  );
};
