import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isMoment } from '../../../mock-server/src/base/time.ts';
import type { Spec } from './load.ts';

/** A validator of JSON Schema 2020-12 that knows the component schemas. */
export function ajvFor(spec: Spec, options: Options): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, ...options });
  addFormats.default(ajv);
  // One reader of times: what a schema lets through, every rule can read.
  ajv.addFormat('date-time', isMoment);
  ajv.addSchema({ $id: 'spec', components: { schemas: spec.components.schemas } });
  return ajv;
}

/** A schema as text whose references `ajvFor` understands. */
export const absolute = (schema: unknown): string => JSON.stringify(schema).replaceAll('"#/components/', '"spec#/components/');
