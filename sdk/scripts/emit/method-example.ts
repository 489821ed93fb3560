import type { Operation, Parameter } from '../spec/model.ts';
import { literal } from './source.ts';

/** The header parameters that callers set with an option of the client. The value is the name of this option. */
export const optionOf: Readonly<Record<string, string>> = {
  'idempotency-key': 'idempotencyKey',
  'if-match': 'ifMatch',
  'if-none-match': 'ifNoneMatch',
};

/** Returns the header parameters that a caller sets with the option `headers`. */
export const ownHeaders = ({ parameters }: Operation): Parameter[] =>
  parameters.filter((parameter) => parameter.in === 'header' && !(parameter.name.toLowerCase() in optionOf));

/** A call of a method with the example values of the spec. */
export interface SampleCall {
  /** The call as code, without `await`. */
  readonly call: string;
  /**
   * The text after ```` ```ts ```` in a doc comment. If the call cannot succeed with these values, the text is ` no-run: REASON`.
   * Otherwise it is empty.
   */
  readonly noRun: string;
}

/** Writes a call of an operation's method. */
export function sampleCall(operation: Operation): SampleCall {
  const { tag, name, parameters, body } = operation;
  const path = parameters.filter((parameter) => parameter.in === 'path').map(({ example }) => literal(example));
  const query = sampleQuery(parameters.filter((parameter) => parameter.in === 'query'));
  const given = [
    ...path,
    ...(body ? [literal(body.example, 0)] : []),
    ...(query ? [query] : []),
    ...sampleOptions(operation),
  ].join(', ');
  return { call: `client.${tag}.${name}(${given})`, noRun: noRun(operation) };
}

function noRun({ problems, parameters }: Operation): string {
  if (problems.includes('MfaCodeRejectedProblem')) return ' no-run: it needs a code that is valid now';
  const hasPathParameter = parameters.some((parameter) => parameter.in === 'path');
  return problems.includes('StateConflictProblem') && !hasPathParameter ? ' no-run: it depends on the state of the account' : '';
}

function sampleOptions(operation: Operation): string[] {
  const needed = ownHeaders(operation).filter(({ required }) => required);
  const headers = Object.fromEntries(needed.map(({ name, example }) => [name, String(example)]));
  const given = {
    ...(operation.auth === 'restoreToken' && { restoreToken: 'srt_…' }),
    ...(needed.length > 0 && { headers }),
  };
  if (Object.keys(given).length === 0) return [];
  return [literal(given, 0)];
}

/**
 * Returns the code of all required query parameters. If no parameter is required, returns the code of the first parameter. One
 * filter is enough for an example.
 */
function sampleQuery(query: readonly Parameter[]): string | undefined {
  const required = query.filter((parameter) => parameter.required);
  const shown = required.length > 0 ? required : query.slice(0, 1);
  if (shown.length === 0) return undefined;
  return literal(Object.fromEntries(shown.map(({ name, example }) => [name, example])), 0);
}
