import fc from 'fast-check';

/** A schema, with a value that matches it and a value that does not. */
export interface Shaped {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly fits: unknown;
  readonly unfit: unknown;
}

/** Property names that are unusual in code. No name suggests data that the privacy policy forbids to collect. */
const propertyName = fc.constantFrom(
  'a',
  'b-c',
  'class',
  '1',
  'then',
  'größe',
  "it's",
  '*/',
  'a/b~c',
  ' ',
  '$x',
  'prototype',
  'x.y',
);

const text: fc.Arbitrary<Shaped> = fc.constantFrom<Shaped>(
  { schema: { type: 'string', maxLength: 3 }, fits: 'abc', unfit: 'abcd' },
  { schema: { type: 'string', enum: ["it's", '*/', '\\'] }, fits: '*/', unfit: '/' },
  { schema: { type: 'string', format: 'date-time' }, fits: '2026-01-01T00:00:00Z', unfit: 'now' },
  { schema: { type: 'string', pattern: '^[*/]+$' }, fits: '*/', unfit: 'a' },
);

const simple: fc.Arbitrary<Shaped> = fc.oneof(
  text,
  fc.constantFrom<Shaped>(
    { schema: { type: 'integer', minimum: 1, exclusiveMaximum: 5 }, fits: 4, unfit: 5 },
    { schema: { type: 'number', multipleOf: 0.5 }, fits: 1.5, unfit: 0.3 },
    { schema: { type: 'boolean' }, fits: false, unfit: 'false' },
    { schema: { type: ['string', 'null'] }, fits: null, unfit: 1 },
    { schema: { const: 'one' }, fits: 'one', unfit: 'two' },
    { schema: { $ref: '#/components/schemas/Timestamp' }, fits: '2026-01-01T00:00:00.000Z', unfit: 1 },
  ),
);

/** Makes random schemas, about as deep as those in a real spec. */
export const shaped: fc.Arbitrary<Shaped> = fc.letrec<{ any: Shaped }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    simple,
    tie('any').map(({ schema, fits, unfit }) => ({
      schema: { type: 'array', maxItems: 20, items: schema },
      fits: [fits, fits],
      unfit: [unfit],
    })),
    fc.tuple(tie('any'), simple).map(([one, other]) => ({
      schema: { type: 'array', maxItems: 2, prefixItems: [one.schema, other.schema] },
      fits: [one.fits, other.fits],
      unfit: [one.unfit],
    })),
    tie('any').map(({ schema, fits, unfit }) => ({
      schema: { type: 'object', additionalProperties: schema },
      fits: { some: fits },
      unfit: { some: unfit },
    })),
    fc.uniqueArray(fc.tuple(propertyName, tie('any')), { minLength: 1, maxLength: 3, selector: ([name]) => name }).map(object),
    fc.tuple(propertyName, tie('any')).map(([name, inner]) => {
      const { schema, fits, unfit } = object([[name, inner]]);
      const own = { type: 'object', properties: { added: { type: 'integer' } } };
      return {
        schema: { allOf: [{ ...schema, unevaluatedProperties: undefined }, own], unevaluatedProperties: false },
        fits,
        unfit,
      };
    }),
    tie('any')
      .map(({ schema, fits, unfit }) => ({ schema: { oneOf: [{ type: 'null' }, schema] }, fits, unfit }))
      .filter(({ fits }) => fits !== null),
  ),
})).any;

function object(members: readonly (readonly [string, Shaped])[]): Shaped {
  const [first] = members;
  const of = (kind: 'schema' | 'fits'): object => Object.fromEntries(members.map(([name, member]) => [name, member[kind]]));
  return {
    schema: { type: 'object', required: members.map(([name]) => name), unevaluatedProperties: false, properties: of('schema') },
    fits: of('fits'),
    unfit: { ...of('fits'), [first?.[0] ?? '']: first?.[1].unfit },
  };
}

export interface RandomParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly shape: Shaped;
}

const parameterNames = ['a', 'b-c', 'class', '1st', 'options', 'query', 'größe', 'x.y', 'arguments'];

const inPath = fc
  .uniqueArray(fc.constantFrom(...parameterNames), { maxLength: 3 })
  .chain((names) =>
    fc.tuple(...names.map((name) => text.map((shape): RandomParameter => ({ name, in: 'path', required: true, shape })))),
  );

const elsewhere = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('p', 'q-r', 'page.size', 'class', 'X'),
    in: fc.constantFrom('query' as const, 'header' as const),
    required: fc.boolean(),
    shape: fc.constant<Shaped>({ schema: { type: 'string', enum: ['x', 'y z'] }, fits: 'y z', unfit: 'z' }),
  }),
  { maxLength: 2, selector: ({ name }) => name },
);

/** A random operation that a test adds to the spec. */
export interface RandomOperation {
  readonly writes: boolean;
  readonly path: readonly RandomParameter[];
  readonly others: readonly RandomParameter[];
  readonly body: Shaped;
  readonly answer: Shaped;
}

export const randomOperation: fc.Arbitrary<RandomOperation> = fc.record({
  writes: fc.boolean(),
  path: inPath as fc.Arbitrary<RandomParameter[]>,
  others: elsewhere,
  body: fc.uniqueArray(fc.tuple(propertyName, shaped), { minLength: 1, maxLength: 3, selector: ([name]) => name }).map(object),
  answer: shaped.filter(({ fits }) => fits !== null && typeof fits === 'object'),
});
