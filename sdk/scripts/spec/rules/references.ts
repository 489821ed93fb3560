import type { Fault, Rule } from '../fault.ts';
import { componentOf, type Node, type Spec } from '../load.ts';
import { schemasIn } from '../schemas-in.ts';
import { walk } from '../walk.ts';

/**
 * Checks that every reference points to a component of the right kind, such as a parameter in a list of parameters. No reference
 * may lead back to itself.
 */
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

/**
 * Returns the kind of component that the reference at `pointer` must point to; `undefined` if every kind is allowed. The caller
 * uses this function only for references outside schemas. Where the spec expects a schema, a reference must point to a schema.
 */
function kindAt(pointer: string): string | undefined {
  const [owner = '', name = ''] = pointer.split('/').slice(-3);
  if (name === 'requestBody') return 'requestBodies';
  return kinds.find((kind) => kind === owner);
}

function faultOf(spec: Spec, ref: string, kind: string | undefined): string | undefined {
  const found = componentOf(ref);
  if (!found) return `the reference ${ref} is not supported. Refer to a component: #/components/${kind ?? 'KIND'}/NAME.`;
  const components = (spec.components as Readonly<Record<string, Node>>)[found.kind] ?? {};
  if (!Object.hasOwn(components, found.name)) return `the component ${ref} does not exist.`;
  return kind === undefined || kind === found.kind
    ? undefined
    : `the reference ${ref} has the wrong kind. Refer to #/components/${kind}/NAME.`;
}

/** Returns a fault for each component whose references lead back to the component itself. */
const circles = ({ components }: Spec): Fault[] =>
  Object.entries(components).flatMap(([kind, named]) =>
    Object.keys(named).flatMap((name) =>
      isCircle(named, name, kind)
        ? [{ place: `/components/${kind}/${name}`, fault: 'the $ref leads back to this component.' }]
        : [],
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

/**
 * Checks that every component is used. Problem types always count as used. The platform also returns problem types that no
 * operation describes, such as the types for 404 and 405.
 */
export const unusedComponents: Rule = ({ spec }) => {
  const used = new Set([...walk(spec)].filter(({ key }) => key === '$ref').map(({ value }) => value));
  return ['schemas', 'responses', 'parameters', 'headers', 'requestBodies'].flatMap((kind) =>
    Object.entries((spec.components as Readonly<Record<string, Readonly<Record<string, Node>>>>)[kind] ?? {})
      .filter(([name, component]) => !used.has(`#/components/${kind}/${name}`) && !component['x-problem'])
      .map(([name]) => ({ place: `/components/${kind}/${name}`, fault: 'nothing refers to this component. Remove it.' })),
  );
};
