import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isMoment } from '../../../mock-server/src/base/time.ts';
import type { Spec } from './load.ts';

/** Makes a validator of JSON Schema 2020-12 that knows the component schemas. */
export function ajvFor(spec: Pick<Spec, 'components'>, options: Options): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, ...options });
  addFormats.default(ajv);
  // The platform parses times with the same function, so it can parse every time that a schema accepts.
  ajv.addFormat('date-time', isMoment);
  ajv.addSchema({ $id: 'spec', components: { schemas: spec.components.schemas } });
  return ajv;
}

/** Returns a schema as JSON, with references that a validator of `ajvFor` can resolve. */
export const absolute = (schema: unknown): string => JSON.stringify(schema).replaceAll('"#/components/', '"spec#/components/');
