import { literal } from '../../../sdk/scripts/emit/source.ts';
import type { ExampleRequest } from './example-request.ts';

/** Makes the sample that calls an operation with the global `fetch`. */
export function fetchSample({ method, target, headers, secrets, body, answers }: ExampleRequest, origin: string): string {
  const fields = [
    ...Object.entries(secrets).map(([name, { variable, prefix }]) => {
      const value = `process.env.${variable}`;
      return `    ${keyOf(name)}: ${prefix === '' ? value : `\`${prefix}\${${value}}\``},`;
    }),
    ...Object.entries(headers).map(([name, value]) => `    ${keyOf(name)}: ${literal(value)},`),
  ];
  const init = [
    ...(method === 'GET' ? [] : [`  method: '${method}',`]),
    ...(fields.length > 0 ? ['  headers: {', ...fields, '  },'] : []),
    ...(body === undefined ? [] : [`  body: JSON.stringify(${literal(body, 0)}),`]),
  ];
  const open = `const response = await fetch('${origin}${target}'`;
  const call = init.length > 0 ? [`${open}, {`, ...init, '});'] : [`${open});`];
  return [...call, readingOf(answers)].join('\n');
}

const keyOf = (name: string): string => (/^[A-Za-z]+$/.test(name) ? name : `'${name}'`);

const readingOf = (answers: ExampleRequest['answers']): string => {
  if (answers === 'json') return 'console.log(response.status, await response.json());';
  if (answers === 'file') return 'console.log(response.status, (await response.blob()).size);';
  return 'console.log(response.status);';
};
