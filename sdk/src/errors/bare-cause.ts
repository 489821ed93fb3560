/** The maximum number of errors that `causesOf` returns. */
const deepest = 5;

/**
 * Returns a property of a thrown value. Returns undefined if the value is not an object, or if the getter of the property throws.
 */
function memberOf(thrown: unknown, name: string): unknown {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  try {
    return (thrown as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

/**
 * Returns a thrown value and its causes, the outermost first. For an `AggregateError` without a cause, the first error that it
 * contains counts as its cause. Node makes an `AggregateError` if the connections to several addresses failed.
 */
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

/** Returns the codes of a thrown value and of its causes, the outermost first. */
export const codesOf = (thrown: unknown): string[] => textsOf(thrown, 'code');

/** Returns the first code that a thrown value or one of its causes has. */
export const codeOf = (thrown: unknown): string | undefined => codesOf(thrown)[0];

/**
 * `namesOf`, `messagesOf` and `stacksOf` return the names, messages or stacks of a thrown value and of its causes, the outermost
 * first.
 */
export const namesOf = (thrown: unknown): string[] => textsOf(thrown, 'name');
export const messagesOf = (thrown: unknown): string[] => textsOf(thrown, 'message');
export const stacksOf = (thrown: unknown): string[] => textsOf(thrown, 'stack');

/**
 * Matches credentials in headers and URLs by their form. An error of the runtime may quote credentials that the client does not
 * know, such as the password of a proxy.
 */
const credentials = /\b(Basic|Bearer|Digest|Negotiate)\s+[^\s"',;]+|(:\/\/)[^\s/@]+@/gi;

/**
 * Returns a copy of a thrown error. The copy has the same message, name, code and stack, and up to three nested causes. The copy
 * does not have the objects that runtimes attach to errors, such as sockets and options with headers. `mask` hides the
 * credentials of the call. The function also hides other credentials in headers and URLs. It recognises such credentials by their
 * form, such as `Bearer abc` or `://user:password@`.
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
  // The name is not enumerable, as in every error, so that it is not printed twice.
  Object.defineProperty(copy, 'name', { value: hide(String(name)), configurable: true, writable: true });
  return Object.assign(copy, typeof code === 'string' && { code: hide(code) });
}

const firstOf = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined);
