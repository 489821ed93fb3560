import type { ExampleRequest } from './example-request.ts';

/** Makes the sample that calls an operation with curl in a POSIX shell. */
export function curlSample({ method, target, headers, secrets, body, answers }: ExampleRequest, origin: string): string {
  const verb = method === 'GET' ? '' : ` -X ${method}`;
  const lines = [
    `curl -i${verb} ${quoted(origin + target)}`,
    ...Object.entries(secrets).map(([name, { variable, prefix }]) => `  -H "${name}: ${prefix}$${variable}"`),
    ...Object.entries(headers).map(([name, value]) => `  -H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`  -d ${quoted(JSON.stringify(body))}`]),
    ...(answers === 'file' ? ['  -o file'] : []),
  ];
  return lines.join(' \\\n');
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
