import { readBody, refuseLargeHeaders } from '../rules/request/syntax.ts';
import { bodyOf, parametersOf, validationFailed } from '../rules/request/validate.ts';
import type { FoundRoute } from './find-route.ts';
import { validators } from './generated/validators.js';
import { ControlRefusal } from './refusal.ts';

/**
 * Reads the parameters and the body of a control request, and validates them against `control.yaml`. Returns the parameters and
 * the properties of the body as one object. If the body is text and not JSON, the property `text` contains it.
 */
export async function readInput({ id, route, path }: FoundRoute, request: Request, taken: () => number): Promise<object> {
  const { headers } = request;
  refuseLargeHeaders(headers);
  const bytes = await readBody(request.body, {
    headers,
    taken,
    ...(route.body?.bytesMax !== undefined && { bytesMax: route.body.bytesMax }),
  });
  const body = bodyOf(route, { headers, body: bytes });
  const parts = { ...parametersOf(route, path, { url: new URL(request.url), headers }), ...body };
  const validator = validators[id];
  refuseDeep(parts.body);
  if (validator && !validator(parts)) throw validationFailed(validator.errors ?? []);
  const values = typeof parts.body === 'string' ? { text: parts.body } : ((parts.body ?? {}) as object);
  return { ...values, ...parts.query, ...parts.path };
}

/** The maximum nesting of a body. `JSON.parse` reads data of any depth, but `JSON.stringify` fails if the data is too deep. */
const deepest = 64;

function refuseDeep(body: unknown): void {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest)
      throw new ControlRefusal(422, `The body is nested deeper than ${deepest} levels. Send a body with fewer levels.`);
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
}
