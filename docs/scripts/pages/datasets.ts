import type { Operation } from '../../../sdk/scripts/spec/model.ts';
import { code, table } from '../page.ts';
import type { SpecFacts } from '../spec-facts.ts';
import { fieldsOf } from './fields.ts';

/** Whether a request names datasets, so that its key also needs the scope of each. */
export const namesDatasets = ({ spec }: Pick<SpecFacts, 'spec'>, { body }: Operation): boolean =>
  body !== undefined && fieldsOf(spec, body.schema).some(({ name }) => name === 'datasets');

/** The datasets of exports, each with the scope that reads its records. */
export const datasetTable = ({ datasets }: SpecFacts): string =>
  table(
    ['Dataset', 'What it holds', 'Scope'],
    Object.entries(datasets).map(([name, { description, scope }]) => [code(name), description, code(scope)]),
  );
