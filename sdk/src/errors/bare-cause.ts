/** The longest chain of causes that is read. */
const deepest = 5;

/** A member of a thrown value. The value may be anything, and its getters may throw. */
function memberOf(thrown: unknown, name: string): unknown {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  try {
    return (thrown as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

/** A thrown value and its causes, the outermost first. Of an `AggregateError`, such as for connections to two addresses, the first error counts. */
export function causesOf(thrown: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let at = thrown; at !== undefined && at !== null && chain.length < deepest; ) {
    chain.push(at);
    const together = memberOf(at, 'errors');
    at = memberOf(at, 'cause') ?? (Array.isArray(together) ? together[0] : undefined);
  }
  return chain;
}

const textsOf = (thrown: unknown, name: string): string[] =>
  causesOf(thrown)
    .map((one) => memberOf(one, name))
    .filter((text) => typeof text === 'string');

/** The codes on the chain of causes, the outermost first. */
export const codesOf = (thrown: unknown): string[] => textsOf(thrown, 'code');

/** The first code on the chain of causes. */
export const codeOf = (thrown: unknown): string | undefined => codesOf(thrown)[0];

/** The names, messages and stacks on the chain of causes, the outermost first. */
export const namesOf = (thrown: unknown): string[] => textsOf(thrown, 'name');
export const messagesOf = (thrown: unknown): string[] => textsOf(thrown, 'message');
export const stacksOf = (thrown: unknown): string[] => textsOf(thrown, 'stack');

/** Credentials in headers and URLs. The client does not know those of a proxy, but a runtime may quote them. */
const credentials = /\b(Basic|Bearer|Digest|Negotiate)\s+[^\s"',;]+|(:\/\/)[^\s/@]+@/gi;

/**
 * A copy of a cause without the objects that runtimes attach to it, such as sockets and options with headers. The chain of causes and their
 * stacks stay. `mask` hides the credentials of the call; other credentials are recognised by their form and hidden too.
 */
export function bareCause(thrown: unknown, mask: (text: string) => string, depth = 0): unknown {
  const hide = (text: string): string =>
    mask(text).replace(credentials, (_, scheme?: string, colon?: string) =>
      scheme ? `${scheme} [secret]` : `${colon}[secret]@`,
    );
  if (typeof thrown === 'string') return hide(thrown);
  const message = memberOf(thrown, 'message');
  if (typeof message !== 'string') return undefined;
  const inner =
    depth < 3 ? bareCause(memberOf(thrown, 'cause') ?? firstOf(memberOf(thrown, 'errors')), mask, depth + 1) : undefined;
  const copy = new Error(hide(message), inner === undefined ? undefined : { cause: inner });
  const [code, name, stack] = ['code', 'name', 'stack'].map((member) => memberOf(thrown, member));
  if (typeof stack === 'string') copy.stack = hide(stack);
  // Not enumerable, as for every error: otherwise it would be printed twice.
  Object.defineProperty(copy, 'name', { value: hide(String(name)), configurable: true, writable: true });
  return Object.assign(copy, typeof code === 'string' && { code: hide(code) });
}

const firstOf = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined);
