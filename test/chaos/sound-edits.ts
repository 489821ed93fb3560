import fc from 'fast-check';
import type { Spec } from '../../sdk/scripts/spec/load.ts';

/**
 * A valid edit of a spec: its kind, a number that selects the place, and a mark. The mark is a number that the edit writes into
 * the spec. A test then searches for this number in the generated files.
 */
export interface SoundEdit {
  readonly kind: keyof typeof kinds;
  readonly at: number;
  readonly mark: number;
}

/** Where the mark of an edit must appear: in the generated files of the SDK, of the mock, or of both. */
export type Visibility = 'sdk' | 'mock' | 'both';

type Open = Record<string, unknown>;
type Schema = Open & { enum?: unknown[] };
type Operation = Open & { operationId: string; tags: string[]; summary: string; description: string; parameters?: Open[] };

const at = <Value>(all: readonly Value[], number: number): Value => all[number % all.length] as Value;

const schemasOf = (spec: Spec): Record<string, Schema> => spec.components.schemas as unknown as Record<string, Schema>;

/**
 * Returns the object schemas that have properties, except the schemas of problems. If an edit writes its mark into the
 * description of a problem schema, the files of the SDK need not contain the mark.
 */
const objects = (spec: Spec): Open[] =>
  Object.entries(schemasOf(spec))
    .filter(([name, schema]) => schema.type === 'object' && schema.properties && !schema['x-problem'] && name !== 'Problem')
    .map(([, schema]) => schema);

interface Described {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

const operations = (spec: Spec): Described[] =>
  Object.entries(spec.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      method === 'parameters' ? [] : [{ path, method, operation: operation as Operation }],
    ),
  );

const reads = (spec: Spec): Described[] =>
  operations(spec).filter(({ method, operation }) => method === 'get' && !/download/.test(operation.operationId));

/** Returns schemas of many kinds. Their descriptions contain characters that end comments and strings. */
const palette = (mark: number): Open[] => {
  const description = `Mark${mark} ends */ here, \`a\` \${b} 'c' "d" \\ ключ \u2028.`;
  return [
    { type: 'string', description, minLength: 0, maxLength: mark },
    { type: 'string', description, pattern: '^[\\p{L}\'`"*/$\\\\]*$' },
    { type: 'string', description, enum: [`mark${mark}`, "it's", '*/', ''] },
    { type: ['string', 'null'], description, format: 'uri' },
    { type: 'integer', description, format: 'int64', minimum: -1, maximum: mark },
    { type: 'number', description, exclusiveMinimum: 0, multipleOf: 0.5 },
    { type: 'boolean', description, deprecated: true },
    { description, const: mark },
    { description, $ref: '#/components/schemas/Timestamp' },
    { type: 'array', description, maxItems: 3, uniqueItems: true, items: { type: 'integer' } },
    { type: 'array', description, minItems: 1, prefixItems: [{ type: 'string' }], items: { type: 'boolean' } },
    { type: 'object', description, additionalProperties: { type: 'string' } },
    { type: 'object', description, unevaluatedProperties: false, required: ['1st'], properties: { '1st': { type: 'string' } } },
    { description, oneOf: [{ $ref: '#/components/schemas/Timestamp' }, { type: 'null' }] },
    { description, anyOf: [{ type: 'string' }, { type: 'integer' }] },
    { description, allOf: [{ type: 'string' }, { maxLength: mark }] },
  ];
};

const names = ['mark-%', 'mark.%', '%mark', 'mark %', "mark'%", 'mark"%', 'метка%', 'mark`%', '$mark%', 'mark/%', 'class%'];
const named = (number: number, mark: number): string => at(names, number).replace('%', String(mark));

/** Adds a copy of an operation to the spec, with another path and another id. */
function copyOf(spec: Spec, number: number, { id, path }: { id: string; path: string }): void {
  const { path: from, operation } = at(reads(spec), number);
  const item = spec.paths[from] as Open;
  const [tag = ''] = id.split('.');
  const tags = spec.tags as unknown as { name: string; description: string }[];
  if (!tags.some(({ name }) => name === tag)) tags.push({ name: tag, description: `All of ${tag}.` });
  const copy = { ...structuredClone(operation), operationId: id, tags: [tag] };
  const ends = from.replace(/^.*?(?=\/\{|$)/, '');
  (spec.paths as unknown as Open)[`${path}${ends}`] = { parameters: item.parameters, get: copy };
}

const kinds = {
  property: (spec, number, mark) => {
    const { properties } = at(objects(spec), number) as { properties: Open };
    properties[named(number, mark)] = at(palette(mark), number >> 4);
    return 'sdk';
  },
  requiredProperty: (spec, number, mark) => {
    const schema = at(objects(spec), number) as { properties: Open; required?: string[] };
    schema.properties[named(number, mark)] = at(palette(mark), number >> 4);
    schema.required = [...(schema.required ?? []), named(number, mark)];
    return 'sdk';
  },
  optional: (spec, number, mark) => {
    const schema = at(objects(spec), number) as { description: string; required?: string[] };
    schema.required = (schema.required ?? []).slice(1);
    schema.description = `Mark${mark}.`;
    return 'sdk';
  },
  schema: (spec, number, mark) => {
    const name = at([`Mark${mark}`, `${mark}mark`, `Mark.${mark}-x`], number);
    schemasOf(spec)[name] = at(palette(mark), number >> 4);
    (at(objects(spec), number) as { properties: Open }).properties.marked = { $ref: `#/components/schemas/${name}` };
    return 'sdk';
  },
  renamedSchema: (spec, number, mark) => {
    const all = Object.entries(schemasOf(spec)).filter(([, schema]) => schema.type === 'object' && !schema['x-problem']);
    const [name] = at(all, number);
    Object.assign(spec, JSON.parse(JSON.stringify(spec).replaceAll(`/schemas/${name}"`, `/schemas/Mark${mark}"`)));
    const schemas = schemasOf(spec);
    schemas[`Mark${mark}`] = schemas[name] ?? {};
    delete schemas[name];
    for (const set of Object.values(spec['x-datasets'] as Record<string, Open>))
      if (set.schema === name) set.schema = `Mark${mark}`;
    return 'both';
  },
  choice: (spec, number, mark) => {
    const own = Object.entries(schemasOf(spec)).filter(([name, { enum: list }]) => list && /Status|Kind|Reason/.test(name));
    at(own, number)[1].enum?.push(`mark${mark}`);
    return 'sdk';
  },
  parameter: (spec, number, mark) => {
    const { operation } = at(reads(spec), number);
    operation.parameters ??= [];
    const schema = at(
      [{ type: 'string' }, { type: 'integer' }, { type: 'boolean' }, { type: 'array', items: { type: 'string' } }],
      number,
    );
    operation.parameters.push({
      name: named(number >> 2, mark),
      in: 'query',
      required: number % 3 === 0,
      description: `Ends */ here ${mark}.`,
      schema,
      example: at<unknown>(['x', 1, true, ['a']], number),
    });
    return 'both';
  },
  headerParameter: (spec, number, mark) => {
    const { operation } = at(operations(spec), number);
    operation.parameters ??= [];
    const parameter = { name: `X-Mark-${mark}`, in: 'header', required: number % 2 === 0, description: 'One more.' };
    operation.parameters.push({ ...parameter, schema: { type: 'string', enum: ['a', "b'"] }, example: 'a' });
    return 'both';
  },
  header: (spec, number, mark) => {
    const { operation } = at(reads(spec), number);
    const answer = (operation.responses as Record<string, Open>)['200'] as { headers: Open };
    answer.headers[`X-Mark-${mark}`] = { description: 'One more.', required: true, schema: { type: 'integer' }, example: mark };
    return 'mock';
  },
  operation: (spec, number, mark) => {
    copyOf(spec, number, { id: `${at(['account', 'reports', 'more_of_it'], number)}.mark${mark}`, path: `/v1/mark-${mark}` });
    return 'both';
  },
  path: (spec, number, mark) => {
    const { path } = at(operations(spec), number);
    const paths = spec.paths as unknown as Open;
    paths[path.replace('/v1/', `/v1/mark-${mark}/`)] = paths[path];
    delete paths[path];
    return 'both';
  },
  prose: (spec, number, mark) => {
    const { operation } = at(operations(spec), number);
    operation.summary = `Mark ${mark} */ \`x\` \${y}`;
    operation.description = `Ends */ here.\n\n@internal {@link x} \u2028 \`\`\`ts\n'"\`.`;
    return 'sdk';
  },
  deprecation: (spec, number, mark) => {
    const { operation } = at(operations(spec), number);
    const moment = (year: number): string => `${year}-01-01T00:00:00Z`;
    Object.assign(operation, { deprecated: true, 'x-deprecation': { at: moment(2026), sunset: moment(2027 + (number % 100)) } });
    operation.summary = `Mark ${mark}`;
    return 'sdk';
  },
  quota: (spec, number, mark) => {
    Object.assign(at(Object.values(spec['x-quota-policies'] as Record<string, Open>), number), { quota: mark });
    return 'both';
  },
  policy: (spec, number, mark) => {
    const policies = spec['x-quota-policies'] as Record<string, Open>;
    const basis = { description: 'One more.', partition: at(['key', 'account'], number), 'x-basis': 'chosen' };
    policies[`mark-${mark}`] = {
      ...basis,
      ...at<Open>(
        [
          { quota: mark, burst: 5, window: 60, algorithm: 'token-bucket', unit: 'requests' },
          { quota: mark, window: 31_536_000, algorithm: 'sliding-window', unit: 'requests' },
          { quota: mark, window: 1, algorithm: 'fixed-window', unit: 'requests' },
          { quota: mark, algorithm: 'concurrency', unit: 'concurrent-requests' },
        ],
        number >> 1,
      ),
    };
    const { operation } = at(
      operations(spec).filter((one) => (one.operation.security as unknown[]).length > 0),
      number,
    );
    (operation['x-quota-policies'] as string[]).push(`mark-${mark}`);
    return 'both';
  },
  plan: (spec, number, mark) => {
    (spec['x-plans'] as Open)[`mark${mark}`] = { description: 'One more.', scale: 1 + (number % 100), 'x-basis': 'chosen' };
    schemasOf(spec).Plan?.enum?.push(`mark${mark}`);
    return 'both';
  },
  role: (spec, _number, mark) => {
    const scopes = Object.keys(spec['x-scopes'] as Open).filter((scope) => scope.startsWith('mfa:'));
    (spec['x-roles'] as Open)[`mark${mark}`] = { description: 'One more.', scopes };
    schemasOf(spec).RoleName?.enum?.push(`mark${mark}`);
    return 'mock';
  },
  constant: (spec, _number, mark) => {
    Object.assign((spec['x-platform'] as Record<string, Open>).lockout_failures as Open, { value: mark });
    return 'mock';
  },
  period: (spec, number, mark) => {
    const classes = Object.values(spec['x-data-classes'] as Record<string, Open>).filter(({ clock }) => clock !== 'none');
    Object.assign(at(classes, number), {
      delete_after: at(['P1Y', 'P40D', 'P3M2W', 'P40DT1S'], number),
      description: `Mark${mark}.`,
    });
    return 'mock';
  },
  problem: (spec, number, mark) => {
    const status = at([402, 409, 423, 451, 507], number);
    const type = { const: `https://api.sentinelsec.studio/problems/mark-${mark}` };
    schemasOf(spec)[`Mark${mark}Problem`] = {
      description: `Mark ${mark} */.`,
      'x-problem': { status, title: `Mark ${mark}` },
      allOf: [
        { $ref: '#/components/schemas/Problem' },
        { type: 'object', required: ['due'], properties: { type, due: at(palette(mark), number >> 3) } },
      ],
    };
    return 'both';
  },
} satisfies Record<string, (spec: Spec, number: number, mark: number) => Visibility>;

export const soundEdit: fc.Arbitrary<SoundEdit> = fc.record({
  kind: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
  at: fc.nat(1_000_000),
  mark: fc.integer({ min: 1_000_000, max: 9_999_999 }),
});

/**
 * Applies edits to a copy of a spec. Returns the copy and, for each edit, in which generated files the mark of the edit must
 * appear. The mark is the number that the edit has written into the spec.
 */
export function soundlyEdited(spec: Spec, all: readonly SoundEdit[]): { spec: Spec; shown: Visibility[] } {
  const copy = structuredClone(spec);
  const shown = all.map(({ kind, at: number, mark }) => kinds[kind](copy, number, mark));
  return { spec: JSON.parse(JSON.stringify(copy)) as Spec, shown };
}
