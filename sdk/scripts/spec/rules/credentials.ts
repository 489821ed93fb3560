import type { Fault, Rule } from '../fault.ts';
import type { Node } from '../load.ts';
import { reservedHeaders } from './paths.ts';

const bearer = { type: 'http', scheme: 'bearer' };
const header = { type: 'apiKey', in: 'header' };

/**
 * The way in which the client sends each credential and the mock server reads it. If a credential has its own header, the spec
 * chooses the `name` of the header.
 */
const carriers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  apiKey: bearer,
  basic: { type: 'http', scheme: 'basic' },
  restoreToken: bearer,
  mfa: header,
  invitation: header,
};

/** Checks that the spec declares credentials in the way in which the client sends them and the mock server reads them. */
export const credentials: Rule = ({ spec }) => {
  const schemes = Object.entries(spec.components.securitySchemes);
  const names = schemes.map(([, { name }]) => String(name).toLowerCase());
  return schemes.flatMap(([scheme, node], place): Fault[] => {
    const carrier = carriers[scheme];
    const fault = carrier
      ? carriedElsewhere(node, carrier)
      : `the client and the mock support only the schemes ${Object.keys(carriers).join(', ')}.`;
    const taken = carrier === header && nameFault(String(node.name), names.indexOf(names[place] ?? '') !== place);
    return [fault, taken].flatMap((found) => (found ? [{ place: `/components/securitySchemes/${scheme}`, fault: found }] : []));
  });
};

function carriedElsewhere(node: Node, carrier: Readonly<Record<string, string>>): string | undefined {
  const differs = Object.entries(carrier).some(([key, value]) => String(node[key]).toLowerCase() !== value.toLowerCase());
  if (!differs) return undefined;
  const wanted = Object.entries(carrier).map(([key, value]) => `${key}: ${value}`);
  return `the scheme must be { ${wanted.join(', ')} }. The client and the mock support no other form.`;
}

function nameFault(name: string, isTwice: boolean): string | undefined {
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) return `${name} is not a valid name of a header (RFC 9110, section 5.1).`;
  if (reservedHeaders.includes(name.toLowerCase())) return `the client itself sets the header ${name}. Choose another header.`;
  return isTwice ? `another scheme already uses the header ${name}. Choose another header.` : undefined;
}
