import type { Fault, Rule } from '../fault.ts';
import { componentOf, type Node, type Spec } from '../load.ts';
import { schemasIn } from '../schemas-in.ts';
import { walk } from '../walk.ts';

/** Every reference points to a component of the kind that its place needs, and no reference points to itself. */
export const references: Rule = ({ spec }) => {
  const schemas = new Set(schemasIn(spec).map(({ pointer }) => `${pointer}/$ref`));
  return [
    ...[...walk({ components: spec.components, paths: spec.paths })].flatMap(({ pointer, key, value }): Fault[] => {
      if (key !== '$ref' || typeof value !== 'string') return [];
      const fault = faultOf(spec, value, schemas.has(pointer) ? 'schemas' : kindAt(pointer));
      return fault === undefined ? [] : [{ place: pointer.replace(/\/\$ref$/, ''), fault }];
    }),
    ...circles(spec),
  ];
};

const kinds = ['parameters', 'responses', 'headers', 'requestBodies'] as const;

/** The kind of component for a place that is not a schema; undefined for any kind. */
function kindAt(pointer: string): string | undefined {
  const [owner = '', name = ''] = pointer.split('/').slice(-3);
  if (name === 'requestBody') return 'requestBodies';
  return kinds.find((kind) => kind === owner);
}

function faultOf(spec: Spec, ref: string, kind: string | undefined): string | undefined {
  const found = componentOf(ref);
  if (!found) return `${ref} is not followed. Refer to a component: #/components/${kind ?? 'KIND'}/NAME.`;
  const components = (spec.components as Readonly<Record<string, Node>>)[found.kind] ?? {};
  if (!Object.hasOwn(components, found.name)) return `${ref} leads nowhere.`;
  return kind === undefined || kind === found.kind
    ? undefined
    : `${ref} does not belong here. Refer to #/components/${kind}/NAME.`;
}

/** Components whose references form a circle. */
const circles = ({ components }: Spec): Fault[] =>
  Object.entries(components).flatMap(([kind, named]) =>
    Object.keys(named).flatMap((name) =>
      isCircle(named, name, kind) ? [{ place: `/components/${kind}/${name}`, fault: 'its $ref leads back to itself.' }] : [],
    ),
  );

function isCircle(named: Readonly<Record<string, Node>>, start: string, kind: string): boolean {
  const seen = new Set<string>();
  for (let name: string | undefined = start; name !== undefined; ) {
    if (seen.has(name)) return true;
    seen.add(name);
    const ref: unknown = Object.hasOwn(named, name) ? named[name]?.$ref : undefined;
    const found = typeof ref === 'string' ? componentOf(ref) : undefined;
    name = found?.kind === kind ? found.name : undefined;
  }
  return false;
}

/** Every component is used. A problem type counts as used: the platform answers some (404, 405) where no operation describes them. */
export const unusedComponents: Rule = ({ spec }) => {
  const used = new Set([...walk(spec)].filter(({ key }) => key === '$ref').map(({ value }) => value));
  return ['schemas', 'responses', 'parameters', 'headers', 'requestBodies'].flatMap((kind) =>
    Object.entries((spec.components as Readonly<Record<string, Readonly<Record<string, Node>>>>)[kind] ?? {})
      .filter(([name, component]) => !used.has(`#/components/${kind}/${name}`) && !component['x-problem'])
      .map(([name]) => ({ place: `/components/${kind}/${name}`, fault: 'nothing refers to it.' })),
  );
};
