import type { Operation, Parameter } from '../../../sdk/scripts/spec/model.ts';

/** A request to an operation with the example values of the spec. The samples in all languages are made from it. */
export interface ExampleRequest {
  readonly method: string;
  /** The path with the query. */
  readonly target: string;
  /** Headers with fixed values, such as the media type. */
  readonly headers: Readonly<Record<string, string>>;
  /** Headers whose values contain a secret. The sample reads the secret from the named environment variable. */
  readonly secrets: Readonly<Record<string, { readonly variable: string; readonly prefix: string }>>;
  readonly body: unknown;
  /** Whether the body of the response is JSON, a file or empty. */
  readonly answers: 'json' | 'file' | 'nothing';
}

/** Returns the request that the samples of an operation send. */
export function exampleRequest(operation: Operation): ExampleRequest {
  const { method, parameters, body, success } = operation;
  const mediaType = success.content?.mediaType;
  return {
    method,
    target: targetOf(operation),
    headers: {
      ...(body && { 'Content-Type': body.mediaType }),
      ...Object.fromEntries(parameters.filter(isNeededHeader).map(({ name, example }) => [name, String(example)])),
    },
    secrets: secretsOf(operation),
    body: body?.example,
    answers: mediaType === undefined ? 'nothing' : mediaType === 'application/json' ? 'json' : 'file',
  };
}

const isNeededHeader = (parameter: Parameter): boolean => parameter.in === 'header' && parameter.required;

function targetOf({ path, parameters }: Operation): string {
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const filled = inPath.reduce((text, { name, example }) => text.replace(`{${name}}`, encodeURIComponent(String(example))), path);
  const query = new URLSearchParams(shownQuery(parameters).map(({ name, example }) => [name, String(example)]));
  return query.size > 0 ? `${filled}?${query}` : filled;
}

/** Returns the query parameters that a sample shows: all required parameters. If there are none, the first parameter. */
function shownQuery(parameters: readonly Parameter[]): Parameter[] {
  const query = parameters.filter((parameter) => parameter.in === 'query');
  const required = query.filter((parameter) => parameter.required);
  return required.length > 0 ? required : query.slice(0, 1);
}

function secretsOf({ auth, mfa }: Operation): ExampleRequest['secrets'] {
  return {
    ...(auth === 'key' && { Authorization: { variable: 'SENTINELSEC_API_KEY', prefix: 'Bearer ' } }),
    ...(auth === 'restoreToken' && { Authorization: { variable: 'SENTINELSEC_RESTORE_TOKEN', prefix: 'Bearer ' } }),
    ...(mfa && { 'MFA-Token': { variable: 'SENTINELSEC_MFA_TOKEN', prefix: '' } }),
  };
}
