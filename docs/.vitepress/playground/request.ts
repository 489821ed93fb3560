import type { PlaygroundOperation } from '../../scripts/playground-data.ts';
import type { ExampleRequest } from '../../scripts/samples/example-request.ts';

/** The values in the form: the text of each parameter by its name, and the text of the body. */
export interface Given {
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The secrets for a request, by the name of the environment variable from which the shown code reads the secret. */
export type Secrets = Readonly<Record<string, string>>;

/**
 * Makes a request from the values in the form. The page shows this request as code and also sends it. If a path parameter is
 * empty, the path keeps its placeholder, such as `{key_id}`. Throws a `SyntaxError` if the body is not JSON.
 */
export function requestOf(operation: PlaygroundOperation, { parameters, body }: Given): ExampleRequest {
  const { method, auth, mfa, mediaType, answers } = operation;
  const headers = operation.parameters.filter(({ in: place, name }) => place === 'header' && parameters[name]);
  return {
    method,
    target: targetOf(operation, parameters),
    headers: {
      ...(mediaType !== undefined && { 'Content-Type': mediaType }),
      ...Object.fromEntries(headers.map(({ name }) => [name, parameters[name] ?? ''])),
    },
    secrets: {
      ...(auth === 'key' && { Authorization: { variable: 'SENTINELSEC_API_KEY', prefix: 'Bearer ' } }),
      ...(auth === 'restoreToken' && { Authorization: { variable: 'SENTINELSEC_RESTORE_TOKEN', prefix: 'Bearer ' } }),
      ...(mfa && { 'MFA-Token': { variable: 'SENTINELSEC_MFA_TOKEN', prefix: '' } }),
    },
    body: mediaType === undefined || body.trim() === '' ? undefined : JSON.parse(body),
    answers,
  };
}

function targetOf(operation: PlaygroundOperation, values: Given['parameters']): string {
  const of = (place: string) => operation.parameters.filter((parameter) => parameter.in === place && values[parameter.name]);
  const path = of('path').reduce(
    (text, { name }) => text.replace(`{${name}}`, encodeURIComponent(values[name] ?? '')),
    operation.path,
  );
  const query = new URLSearchParams(of('query').map(({ name }) => [name, values[name] ?? '']));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Returns the arguments with which `fetch` sends a request. */
export function fetchArguments(request: ExampleRequest, origin: string, secrets: Secrets): [url: string, init: RequestInit] {
  const { method, target, headers, body } = request;
  const sent = Object.entries(request.secrets).map(([name, { variable, prefix }]) => [name, prefix + (secrets[variable] ?? '')]);
  return [
    origin + target,
    {
      method,
      headers: { ...Object.fromEntries(sent), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    },
  ];
}
