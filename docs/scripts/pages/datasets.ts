import type { Operation } from '../../../sdk/scripts/spec/model.ts';
import { code, table } from '../page.ts';
import type { SpecFacts } from '../spec-facts.ts';
import { fieldsOf } from './fields.ts';

/** Whether the body of a request names datasets. The key of such a request also needs the scope of each dataset. */
export const namesDatasets = ({ spec }: Pick<SpecFacts, 'spec'>, { body }: Operation): boolean =>
  body !== undefined && fieldsOf(spec, body.schema).some(({ name }) => name === 'datasets');

/** Makes a table of the datasets of exports, each with the scope that its records need. */
export const datasetTable = ({ datasets }: SpecFacts): string =>
  table(
    ['Dataset', 'What it holds', 'Scope'],
    Object.entries(datasets).map(([name, { description, scope }]) => [code(name), description, code(scope)]),
  );
