import type { Node, Spec } from '../../sdk/scripts/spec/load.ts';
import { walk } from '../../sdk/scripts/spec/walk.ts';

/** Operations that together have every kind of parameter, body, response and security. */
const kept = [
  'health.get',
  'account.get',
  'account.update',
  'account.restore',
  'keys.list',
  'keys.create',
  'keys.rotate',
  'mfa.enroll',
  'mfa.createChallenge',
  'mfa.verify',
  'usage.listLogs',
  'exports.create',
  'exports.get',
  'exports.downloadFile',
  'privacy.createRequest',
];

type Named = Readonly<Record<string, Node>>;

const pick = <Value>(
  all: Readonly<Record<string, Value>>,
  keep: (name: string, value: Value) => boolean,
): Record<string, Value> => Object.fromEntries(Object.entries(all).filter(([name, value]) => keep(name, value)));

/** Returns a valid spec with a seventh of the content of the whole spec. Generating files from it takes a tenth of the time. */
export function smallSpec(whole: Spec): Spec {
  const spec = structuredClone(whole) as Spec & Record<string, Record<string, Node>>;
  const paths: Record<string, Node> = {};
  for (const [path, item] of Object.entries(spec.paths)) {
    const own = pick(item as Named, (key, operation) => key === 'parameters' || kept.includes(String(operation.operationId)));
    if (Object.keys(own).some((key) => key !== 'parameters')) paths[path] = own;
  }
  const operations = Object.values(paths).flatMap((item) =>
    Object.values(item as Named).filter(({ operationId }) => operationId),
  );
  const policies = new Set(operations.flatMap((operation) => operation['x-quota-policies'] as string[]));
  const scopes = new Set(
    operations.flatMap(({ security }) =>
      Object.values(Object.assign({}, ...(security as Node[])) as Record<string, string[]>).flat(),
    ),
  );
  const roles = Object.entries(spec['x-roles'] as Record<string, { scopes: string[] }>).map(([name, role]) => [
    name,
    { ...role, scopes: role.scopes.filter((scope) => scopes.has(scope)) },
  ]);
  const datasets = pick(spec['x-datasets'] as Named, (_, { scope }) => scopes.has(String(scope)));
  const names = [...new Set(operations.flatMap(({ tags }) => tags as string[]))];
  Object.assign(spec, {
    paths,
    tags: (spec.tags as unknown as { name: string }[]).filter(({ name }) => names.includes(name)),
    'x-quota-policies': pick(spec['x-quota-policies'] as Named, (name) => policies.has(name)),
    'x-scopes': pick(spec['x-scopes'] as Named, (name) => scopes.has(name)),
    'x-roles': Object.fromEntries(roles),
    'x-datasets': datasets,
  });
  const { schemas } = spec.components as unknown as { schemas: Record<string, Node> };
  schemas.Scope = {
    ...schemas.Scope,
    enum: [...scopes].filter((scope) => scope in (whole['x-scopes'] as Node)),
    examples: undefined,
  } as unknown as Node;
  Object.assign(schemas.Scope, { enum: Object.keys(spec['x-scopes'] as Node) });
  delete (schemas.Scope as Record<string, unknown>).examples;
  schemas.Dataset = { ...schemas.Dataset, enum: Object.keys(datasets) };
  return withoutUnused(spec);
}

/** Removes components that nothing refers to. Keeps problem types and enums, because the generator reads them by name. */
function withoutUnused(spec: Spec): Spec {
  const used = new Set<string>();
  const waiting: unknown[] = [spec.paths];
  const rows = Object.values(spec['x-datasets'] as Named).map(({ schema }) => String(schema));
  for (const [name, schema] of Object.entries(spec.components.schemas))
    if (schema['x-problem'] || schema.enum || rows.includes(name)) {
      used.add(`#/components/schemas/${name}`);
      waiting.push(schema);
    }
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop())
    for (const { key, value } of walk(node)) {
      if (key !== '$ref' || used.has(String(value))) continue;
      used.add(String(value));
      const [, , kind = '', name = ''] = String(value).split('/');
      waiting.push((spec.components as unknown as Record<string, Named>)[kind]?.[name]);
    }
  const components = Object.fromEntries(
    Object.entries(spec.components as unknown as Record<string, Named>).map(([kind, named]) => [
      kind,
      kind === 'securitySchemes' ? named : pick(named, (name) => used.has(`#/components/${kind}/${name}`)),
    ]),
  );
  return { ...spec, components: components as unknown as Spec['components'] };
}
