import { createdBy } from '../created.ts';
import type { Fault, Rule } from '../fault.ts';
import type { Operation } from '../model.ts';

/**
 * Checks that an operation that creates a resource returns `Location` (RFC 9110, section 15.3.2). The link `created` of the
 * operation must name the operation that reads the new resource.
 */
export const creating: Rule = ({ spec, operations }) =>
  operations.flatMap((operation): Fault[] => {
    const { id, success } = operation;
    const hasLocation = success.headers.some(({ name, required }) => name === 'Location' && required);
    const created = createdBy(spec, operation);
    const faults = [
      ...(success.status === '201' && !hasLocation ? ['the response 201 lacks the header Location.'] : []),
      ...(hasLocation && !created
        ? ['a response with Location needs the link `created` to the operation that reads the new resource.']
        : []),
      ...(created && !hasLocation ? ['a response with the link `created` needs the header Location.'] : []),
      ...(created ? readerFaults(operations, created) : []),
    ];
    return faults.map((fault) => ({ place: id, fault }));
  });

function readerFaults(
  operations: readonly Operation[],
  { reader, parameters }: { readonly reader: string; readonly parameters: Readonly<Record<string, string>> },
): string[] {
  const found = operations.find(({ id, method }) => id === reader && method === 'GET');
  if (!found) return [`the link \`created\` names ${reader || 'no operation'}, but it must name a GET operation of this API.`];
  const named = found.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  return named.sort().join() === Object.keys(parameters).sort().join() &&
    Object.values(parameters).every((at) => at.startsWith('/'))
    ? []
    : [
        `the link \`created\` must set exactly these path parameters of ${reader}: ${named.join(', ') || 'none'}. Each value must have the form \`$response.body#/…\`.`,
      ];
}
