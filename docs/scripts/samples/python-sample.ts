import type { ExampleRequest } from './example-request.ts';

/** Makes the sample that calls an operation with the standard library of Python. */
export function pythonSample({ method, target, headers, secrets, body, answers }: ExampleRequest, origin: string): string {
  const fields = [
    ...Object.entries(secrets).map(
      ([name, { variable, prefix }]) => `        "${name}": ${prefixed(prefix)}os.environ["${variable}"],`,
    ),
    ...Object.entries(headers).map(([name, value]) => `        "${name}": ${pythonLiteral(value)},`),
  ];
  const imports = [
    ...(answers === 'json' || body !== undefined ? ['import json'] : []),
    ...(Object.keys(secrets).length > 0 ? ['import os'] : []),
  ];
  return [
    ...imports,
    'from urllib.request import Request, urlopen',
    '',
    'request = Request(',
    `    "${origin}${target}",`,
    `    method="${method}",`,
    ...(fields.length > 0 ? ['    headers={', ...fields, '    },'] : []),
    ...(body === undefined ? [] : [`    data=json.dumps(${pythonLiteral(body)}).encode(),`]),
    ')',
    'with urlopen(request) as response:',
    `    print(response.status${readings[answers]})`,
  ].join('\n');
}

const readings = { json: ', json.load(response)', file: ', len(response.read())', nothing: '' } as const;

const prefixed = (prefix: string): string => (prefix === '' ? '' : `"${prefix}" + `);

/** Writes a JSON value as Python source code. */
export function pythonLiteral(value: unknown): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(', ')}]`;
  if (typeof value === 'object')
    return `{${Object.entries(value)
      .map(([name, item]) => `${JSON.stringify(name)}: ${pythonLiteral(item)}`)
      .join(', ')}}`;
  return JSON.stringify(value);
}
