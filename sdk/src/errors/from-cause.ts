import { SentinelSecError } from './error.ts';
import { AbortError, ConnectionError } from './failures.ts';

const certificateCodes = /^(CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA)/;

/** What OpenSSL says when client and server have no TLS version or cipher suite in common, or the server speaks no TLS. */
const noCommonTls =
  /^ERR_SSL_.*(HANDSHAKE_FAILURE|PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|NO_SHARED_CIPHER|INSUFFICIENT_SECURITY|WRONG_VERSION_NUMBER)/;

/** The first code on the chain of causes; runtimes nest them one or two deep. */
export function codeOf(cause: unknown): string | undefined {
  for (let at: unknown = cause, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth += 1) {
    const { code, cause: inner } = at as { code?: unknown; cause?: unknown };
    if (typeof code === 'string') return code;
    at = inner;
  }
  return undefined;
}

/** A cause without what runtimes hang on it, sockets and options with headers for instance; the chain stays, and where each was thrown. */
export function bare(cause: unknown, mask: (text: string) => string, depth = 0): unknown {
  if (!(cause instanceof Error)) return typeof cause === 'string' ? mask(cause) : undefined;
  const { code, name, stack } = cause as { code?: unknown; name?: unknown; stack?: unknown };
  const inner = depth < 3 && cause.cause !== undefined ? bare(cause.cause, mask, depth + 1) : undefined;
  const copy = new Error(mask(String(cause.message)), inner === undefined ? undefined : { cause: inner });
  if (typeof stack === 'string') copy.stack = mask(stack);
  // Not counted among its members, as with every error: it would be printed once more beside them.
  Object.defineProperty(copy, 'name', { value: mask(String(name)), configurable: true, writable: true });
  return Object.assign(copy, typeof code === 'string' && { code: mask(code) });
}

/** The error for what the transport threw: a signal's reason, a failed connection, a certificate that is not trusted. */
export function errorFromCause(
  cause: unknown,
  { signal, operation, mask }: { signal: AbortSignal; operation: string; mask: (text: string) => string },
): SentinelSecError {
  if (SentinelSecError.is(cause)) return cause;
  if (signal.aborted) return abortError(signal, operation);
  const code = codeOf(cause);
  const told = code === undefined ? '' : ` (${mask(code)})`;
  if (code !== undefined && noCommonTls.test(code)) {
    return new ConnectionError(
      `The server offers no encryption that this client accepts${told}. Nothing was sent. Check \`baseUrl\` and the proxy, or the server's TLS versions and cipher suites.`,
      { operation, cause: bare(cause, mask), retryable: false },
    );
  }
  if (code !== undefined && certificateCodes.test(code)) {
    return new ConnectionError(
      `The server's certificate is not trusted${told}. Nothing was sent. Check \`baseUrl\`, the proxy and the machine's certificate store.`,
      { operation, cause: bare(cause, mask), retryable: false },
    );
  }
  return new ConnectionError(
    `The server could not be reached, or the connection broke${told}. Check the network and \`baseUrl\`, then try again.`,
    { operation, cause: bare(cause, mask), retryable: true },
  );
}

/** The error for a signal that has aborted: the reason itself when it is one of this client's errors, such as a time limit. */
export function abortError(signal: AbortSignal, operation: string): SentinelSecError {
  if (SentinelSecError.is(signal.reason)) return signal.reason;
  return new AbortError('The call was aborted by its signal; `cause` is the reason that was given.', {
    operation,
    cause: signal.reason,
  });
}
