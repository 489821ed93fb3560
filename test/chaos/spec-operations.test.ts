import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editSpec, type SpecDraft } from '../support/edited-spec.ts';
import { runs } from '../support/runs.ts';
import { addRead, addWrite } from '../support/spec-operations.ts';
import { type RandomOperation, type RandomParameter, randomOperation } from './random-operation.ts';

// `npm run chaos` adds more operations. To add other operations: PROPERTY_SEED=7 npx vitest run test/chaos/spec-operations.test.ts
const numRuns = Math.ceil(Number(process.env.CHAOS_CALLS ?? 400) / 200);

const idOf = (index: number): string => `wild.call${index}`;

function add(draft: SpecDraft, { writes, path, others, body, answer }: RandomOperation, index: number): void {
  const parameters = [...path, ...(writes ? others.filter((other) => other.in === 'header') : others)];
  const added = {
    id: idOf(index),
    path: `/v1/wild/${[index, ...path.map(({ name }) => `{${name}}`)].join('/')}`,
    schema: answer.schema,
    example: answer.fits,
    parameters: parameters.map(({ name, in: place, required, shape }) => ({
      name,
      in: place,
      required,
      description: 'Ends */ here.',
      schema: shape.schema,
      example: shape.fits,
    })),
  };
  if (writes) addWrite(draft, { ...added, body: body.schema, bodyExample: body.fits });
  else addRead(draft, added);
}

/** Returns the arguments of a call. The value of the parameter `spoilt` does not match its schema. */
function argumentsOf(operation: RandomOperation, spoilt?: RandomParameter | 'body'): unknown[] {
  const { writes, path, others, body } = operation;
  const given = (parameter: RandomParameter): unknown => (parameter === spoilt ? parameter.shape.unfit : parameter.shape.fits);
  const of = (place: string): [string, unknown][] =>
    others.filter((other) => other.in === place).map((other) => [other.name, given(other)]);
  const query = writes ? [] : of('query');
  return [
    ...path.map(given),
    ...(writes ? [spoilt === 'body' ? body.unfit : body.fits] : []),
    ...(query.length > 0 ? [Object.fromEntries(query)] : []),
    { headers: Object.fromEntries(of('header')) },
  ];
}

const spoilable = ({ writes, path, others }: RandomOperation): (RandomParameter | 'body')[] => [
  ...path,
  ...others.filter((other) => other.in === 'header' || !writes),
  ...(writes ? ['body' as const] : []),
];

test('for any new operations in a spec, the client sends them, and the mock checks and answers them', {
  timeout: 3_600_000,
}, async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(randomOperation, { minLength: 8, maxLength: 8 }), async (operations) => {
      round += 1;
      const { createPlatform, SentinelSec, conformance } = await editSpec(`wild-${round}`, (draft) => {
        for (const [index, operation] of operations.entries()) add(draft, operation, index);
      });
      const platform = createPlatform({ seed: 'empty', check: conformance });
      const client = new SentinelSec(platform.clientOptions()) as unknown as Record<
        'wild',
        Record<string, (...args: unknown[]) => Promise<unknown>>
      >;
      for (const [index, operation] of operations.entries()) {
        const call = (spoilt?: RandomParameter | 'body'): Promise<unknown> | undefined =>
          client.wild[`call${index}`]?.(...argumentsOf(operation, spoilt));
        expect(await call()).toEqual(operation.answer.fits);
        for (const spoilt of spoilable(operation))
          await expect(call(spoilt), JSON.stringify(spoilt)).rejects.toMatchObject({ kind: 'validation', status: 422 });
      }
    }),
    { ...runs, numRuns, endOnFailure: true },
  );
});
