import { bareCause, codesOf } from '../../errors/bare-cause.ts';
import { abortError, ConfigurationError, ConnectionError, InternalError } from '../../errors/client-errors.ts';
import { SentinelSecError } from '../../errors/error.ts';
import { isRetryableCause } from '../retry-policy.ts';
import { type FailureCause, failureCauseOf } from './failure-cause.ts';

interface Failing {
  readonly signal: Pick<AbortSignal, 'aborted' | 'reason'>;
  readonly operation: string;
  readonly mask: (text: string) => string;
}

/**
 * Returns the error for the value that `fetch` threw:
 * - The value itself if it is an error of this client.
 * - An `AbortError` or `TimeoutError` if the signal has aborted.
 * - A `ConfigurationError` if the request is invalid, if the dispatcher is closed, or if the client does not know the error.
 * - A `ConnectionError` in all other cases.
 */
export function errorFromFetch(thrown: unknown, { signal, operation, mask }: Failing): SentinelSecError {
  if (SentinelSecError.is(thrown)) return thrown;
  if (signal.aborted) return abortError(signal, operation);
  const cause = failureCauseOf(thrown);
  const code = codesOf(thrown).at(-1);
  const facts = { operation, cause: bareCause(thrown, mask), retryable: isRetryableCause(cause) };
  const message = messageFor(cause, code === undefined ? '' : ` (${mask(code)})`, mask);
  return isOfTheCaller(cause) ? new ConfigurationError(message, facts) : new ConnectionError(message, facts);
}

const isOfTheCaller = ({ kind }: FailureCause): boolean =>
  kind === 'unknown' || kind === 'refused-request' || kind === 'closed-transport';

function messageFor(cause: FailureCause, code: string, mask: (text: string) => string): string {
  switch (cause.kind) {
    case 'network':
    case 'damaged':
      return `The server could not be reached, or the connection broke${code}. Check the network and \`baseUrl\`, then try again.`;
    case 'tls':
      return `The encrypted connection could not be set up, or broke${code}. Try again. If it fails again, tell the operator of the server.`;
    case 'certificate':
      return `The server's certificate is not trusted${code}. Nothing was sent. Check \`baseUrl\`, the proxy and the certificate store of the machine.`;
    case 'client-certificate':
      return `The server requires a client certificate, or does not trust the given one${code}. Nothing was sent. Check \`baseUrl\` and the proxy.`;
    case 'no-common-tls':
      return `The server offers no encryption that this client accepts${code}. Nothing was sent. Check \`baseUrl\` and the proxy, or the server's TLS versions and cipher suites.`;
    case 'plain-http':
      return `The server offers no encryption: it speaks plain HTTP or another protocol in place of HTTPS${code}. Nothing was sent. Check the port in \`baseUrl\` and the proxy.`;
    case 'proxy':
      return `The proxy refused the connection (${cause.status}). Nothing was sent to the server. ${proxyAdvice(cause.status)}`;
    case 'unexplained':
      return 'The request failed, and the runtime gives no reason. A proxy that requires a user name and password (407) may be the cause. Check the proxy and the network.';
    case 'oversized-headers':
      return `The headers of the response are larger than this runtime allows${code}. Tell the operator of the server.`;
    case 'closed-transport':
      return `The \`fetch\` that the client uses has been closed${code}. Nothing was sent. Make a new one, and a new client with it.`;
    case 'refused-request':
      return `\`fetch\` refused the request${code}: ${mask(cause.why).slice(0, 200)}. Nothing was sent. Correct \`headers\`, \`baseUrl\` or the method.`;
    case 'unknown':
      return `\`fetch\` failed${code}, but not with an error of the network; see \`cause\`. The request may not have been sent. Correct the option \`fetch\`, or the code that replaces the \`fetch\` of the runtime.`;
    default:
      return cause satisfies never;
  }
}

const proxyAdvice = (status: number): string =>
  status === 407
    ? 'Set its user name and password in `HTTPS_PROXY`, or in the option `proxy` of `undiciTransport`.'
    : 'Check that the proxy may connect to `baseUrl`, or exclude this host with `NO_PROXY`.';

/**
 * Returns the error for a value that was thrown inside the client. If the value is an error of this client, returns the value. If
 * the signal has aborted, returns the error of the abort. In all other cases, the client has a bug, and the function returns an
 * `InternalError`.
 */
export function errorFromInside(thrown: unknown, { signal, operation, mask }: Failing): SentinelSecError {
  if (SentinelSecError.is(thrown)) return thrown;
  if (signal.aborted) return abortError(signal, operation);
  return new InternalError('The client failed because of a bug in it. Please report it with `cause`.', {
    operation,
    cause: bareCause(thrown, mask),
  });
}
