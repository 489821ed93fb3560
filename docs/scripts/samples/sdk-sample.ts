import { sampleCall } from '../../../sdk/scripts/emit/method-example.ts';
import { variable } from '../../../sdk/scripts/emit/source.ts';
import { nameOf } from '../../../sdk/scripts/spec/load.ts';
import type { Operation } from '../../../sdk/scripts/spec/model.ts';

/**
 * Makes the sample that calls an operation with the SDK. It is a complete program around the example in the doc comment of the
 * method.
 */
export function sdkSample(operation: Operation): string {
  const lines = linesOf(operation);
  return ["import { SentinelSec } from '@sentinelsec/sdk';", '', 'const client = new SentinelSec();', ...lines].join('\n');
}

function linesOf(operation: Operation): string[] {
  const { list, success } = operation;
  const { call } = sampleCall(operation);
  if (list) return [`for await (const item of ${call}) {`, '  console.log(item);', '}'];
  if (!success.content) return [`await ${call};`];
  const isJson = success.content.mediaType === 'application/json';
  const name = isJson ? variable(nameOf(success.content.schema) ?? 'answer') : 'response';
  return [`const ${name} = await ${call};`, `console.log(${isJson ? name : `${name}.status`});`];
}
