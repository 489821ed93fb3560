import { createdBy } from '../created.ts';
import type { Fault, Rule } from '../fault.ts';
import type { Operation } from '../model.ts';

/** An operation that creates a resource returns `Location` (RFC 9110, section 15.3.2), and its link `created` names the operation that reads it. */
export const creating: Rule = ({ spec, operations }) =>
  operations.flatMap((operation): Fault[] => {
    const { id, success } = operation;
    const hasLocation = success.headers.some(({ name, required }) => name === 'Location' && required);
    const created = createdBy(spec, operation);
    const faults = [
      ...(success.status === '201' && !hasLocation ? ['answer 201 lacks the header Location.'] : []),
      ...(hasLocation && !created ? ['an answer with Location has the link `created` to what reads it.'] : []),
      ...(created && !hasLocation ? ['an answer with the link `created` has the header Location.'] : []),
      ...(created ? readerFaults(operations, created) : []),
    ];
    return faults.map((fault) => ({ place: id, fault }));
  });

function readerFaults(
  operations: readonly Operation[],
  { reader, parameters }: { readonly reader: string; readonly parameters: Readonly<Record<string, string>> },
): string[] {
  const found = operations.find(({ id, method }) => id === reader && method === 'GET');
  if (!found) return [`the link \`created\` names ${reader || 'no operation'}, which is no GET of this API.`];
  const named = found.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  return named.sort().join() === Object.keys(parameters).sort().join() &&
    Object.values(parameters).every((at) => at.startsWith('/'))
    ? []
    : [
        `the link \`created\` gives ${reader} other path parameters than ${named.join(', ') || 'none'}, from \`$response.body#/…\`.`,
      ];
}
