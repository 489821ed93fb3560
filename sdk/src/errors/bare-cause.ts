/** No chain of causes is followed further than this. */
const deepest = 5;

/** A member of what was thrown, which may be anything: a getter or a proxy of it may throw as well. */
function memberOf(thrown: unknown, name: string): unknown {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  try {
    return (thrown as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

/** What was thrown and its causes, outermost first. Of several that failed together, such as connections to two addresses, the first counts. */
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

/** The codes on the chain of causes, outermost first; runtimes nest them one or two deep. */
export const codesOf = (thrown: unknown): string[] => textsOf(thrown, 'code');

/** The first code on the chain of causes. */
export const codeOf = (thrown: unknown): string | undefined => codesOf(thrown)[0];

/** The names, messages and stacks on the chain of causes, outermost first. */
export const namesOf = (thrown: unknown): string[] => textsOf(thrown, 'name');
export const messagesOf = (thrown: unknown): string[] => textsOf(thrown, 'message');
export const stacksOf = (thrown: unknown): string[] => textsOf(thrown, 'stack');

/** Credentials as headers and URLs hold them: a proxy's are not known to the client, but a runtime may quote them. */
const credentials = /\b(Basic|Bearer|Digest|Negotiate)\s+[^\s"',;]+|(:\/\/)[^\s/@]+@/gi;

/**
 * A cause without what runtimes hang on it, sockets and options with headers for instance. The chain stays, and where each was thrown;
 * `mask` hides the call's credentials, and others are hidden by their form.
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
  // Not counted among its members, as with every error: it would be printed once more beside them.
  Object.defineProperty(copy, 'name', { value: hide(String(name)), configurable: true, writable: true });
  return Object.assign(copy, typeof code === 'string' && { code: hide(code) });
}

const firstOf = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined);
