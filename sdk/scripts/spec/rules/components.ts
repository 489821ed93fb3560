import type { Rule } from '../fault.ts';
import type { Node } from '../load.ts';
import { walk } from '../walk.ts';

/** Every component is used. Problem types are, even where no operation answers them: the platform does (404, 405). */
export const components: Rule = ({ spec }) => {
  const used = new Set([...walk(spec)].filter(({ key }) => key === '$ref').map(({ value }) => value));
  return ['schemas', 'responses', 'parameters', 'headers', 'requestBodies'].flatMap((kind) =>
    Object.entries((spec.components as Readonly<Record<string, Readonly<Record<string, Node>>>>)[kind] ?? {})
      .filter(([name, component]) => !used.has(`#/components/${kind}/${name}`) && !component['x-problem'])
      .map(([name]) => ({ place: `/components/${kind}/${name}`, fault: 'nothing refers to it.' })),
  );
};
