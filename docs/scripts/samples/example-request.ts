import type { Operation, Parameter } from '../../../sdk/scripts/spec/model.ts';

/** One call of an operation with the values of its examples, before it is written in a language. */
export interface ExampleRequest {
  readonly method: string;
  /** The path with its query. */
  readonly target: string;
  /** Headers that are the same in every language, such as the media type. */
  readonly headers: Readonly<Record<string, string>>;
  /** Headers whose value is read from the environment, by the name of the variable. */
  readonly secrets: Readonly<Record<string, { readonly variable: string; readonly prefix: string }>>;
  readonly body: unknown;
  /** Whether the answer has a JSON body, a file or nothing. */
  readonly answers: 'json' | 'file' | 'nothing';
}

/** The request that the samples of an operation send. */
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

/** Required parameters, or else the first one: a sample shows the shape, not every filter. */
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
