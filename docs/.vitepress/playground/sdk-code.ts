import { literal } from '../../../sdk/scripts/emit/source.ts';
import type { PlaygroundOperation, PlaygroundParameter } from '../../scripts/playground-data.ts';
import type { Given } from './request.ts';

/** The headers that a caller sets with an option of the client. */
const options: Readonly<Record<string, string>> = {
  'Idempotency-Key': 'idempotencyKey',
  'If-Match': 'ifMatch',
  'If-None-Match': 'ifNoneMatch',
};

/** Returns code that sends the request of the form with the SDK. Throws a `SyntaxError` if the body is not JSON. */
export function sdkCode(operation: PlaygroundOperation, given: Given): string {
  const { id, parameters, mediaType, answers } = operation;
  const filled = (place: string): PlaygroundParameter[] =>
    parameters.filter((parameter) => parameter.in === place && given.parameters[parameter.name]);
  const textOf = ({ name }: PlaygroundParameter): string => given.parameters[name] ?? '';
  const path = parameters
    .filter((parameter) => parameter.in === 'path')
    .map((parameter) => textOf(parameter) || `{${parameter.name}}`);
  const query = Object.fromEntries(
    filled('query').map((parameter) => [parameter.name, jsonValue(parameter.type, textOf(parameter))]),
  );
  const hasBody = mediaType !== undefined && given.body.trim() !== '';
  const callOptions = optionsOf(operation, filled('header'), textOf);
  const values = [
    ...path.map((value) => literal(value)),
    ...(hasBody ? [literal(JSON.parse(given.body), 1)] : []),
    ...(Object.keys(query).length > 0 ? [literal(query, 0)] : []),
    ...callOptions,
  ];
  const call = `await client.${id}(${values.join(', ')})`;
  return [
    "import { SentinelSec } from '@sentinelsec/sdk';",
    '',
    'const client = new SentinelSec(); // reads SENTINELSEC_API_KEY',
    ...(answers === 'nothing'
      ? [`${call};`]
      : [`const response = ${call};`, `console.log(response${answers === 'file' ? '.status' : ''});`]),
  ].join('\n');
}

const jsonValue = (type: string, text: string): unknown =>
  (type === 'integer' || type === 'number') && text.trim() !== '' && Number.isFinite(Number(text))
    ? Number(text)
    : type === 'boolean'
      ? text === 'true'
      : text;

/** Returns the options of the call as code. The restore token comes from an environment variable. */
function optionsOf(
  { auth }: PlaygroundOperation,
  headers: readonly PlaygroundParameter[],
  textOf: (parameter: PlaygroundParameter) => string,
): string[] {
  const own = headers.filter(({ name }) => options[name] === undefined);
  const members = [
    ...(auth === 'restoreToken' ? ['restoreToken: process.env.SENTINELSEC_RESTORE_TOKEN'] : []),
    ...headers.flatMap((parameter) => {
      const option = options[parameter.name];
      return option === undefined ? [] : [`${option}: ${literal(textOf(parameter))}`];
    }),
    ...(own.length > 0
      ? [`headers: ${literal(Object.fromEntries(own.map((parameter) => [parameter.name, textOf(parameter)])), 0)}`]
      : []),
  ];
  return members.length > 0 ? [`{ ${members.join(', ')} }`] : [];
}
