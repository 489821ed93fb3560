import { bareCause, codesOf } from '../../errors/bare-cause.ts';
import { abortError, ConfigurationError, ConnectionError, InternalError } from '../../errors/client-errors.ts';
import { SentinelSecError } from '../../errors/error.ts';
import { isRetryableCause } from '../retry-policy.ts';
import { type FailureCause, failureCauseOf } from './failure-cause.ts';

interface Failing {
  readonly signal: AbortSignal;
  readonly operation: string;
  readonly mask: (text: string) => string;
}

/** The error for what `fetch` rejected with: the signal's reason, a failed connection, or a request or `fetch` that cannot work. */
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
      return `The encrypted connection could not be set up, or broke${code}. Try again; if that does not help, tell the server's operator.`;
    case 'certificate':
      return `The server's certificate is not trusted${code}. Nothing was sent. Check \`baseUrl\`, the proxy and the machine's certificate store.`;
    case 'client-certificate':
      return `The server wants a certificate of the client, or does not trust the one it was given${code}. Nothing was sent. Check \`baseUrl\` and the proxy.`;
    case 'no-common-tls':
      return `The server offers no encryption that this client accepts${code}. Nothing was sent. Check \`baseUrl\` and the proxy, or the server's TLS versions and cipher suites.`;
    case 'plain-http':
      return `The server offers no encryption: it answers plain HTTP, or another protocol, where HTTPS was expected${code}. Nothing was sent. Check the port in \`baseUrl\` and the proxy.`;
    case 'proxy':
      return `The proxy refused the connection (${cause.status}). Nothing was sent to the server. ${proxyAdvice(cause.status)}`;
    case 'unexplained':
      return 'The runtime failed without saying why; a proxy that wants a name and a password (407) has that effect. Check the proxy and the network.';
    case 'oversized-headers':
      return `The headers of the answer are larger than this runtime takes${code}. Tell the server's operator.`;
    case 'closed-transport':
      return `The \`fetch\` that the client uses has been closed${code}. Nothing was sent. Make another for this client.`;
    case 'refused-request':
      return `\`fetch\` refused the request${code}: ${mask(cause.why).slice(0, 200)}. Nothing was sent. Correct \`headers\`, \`baseUrl\` or the method.`;
    case 'unknown':
      return `\`fetch\` failed${code}, but not as a network does; its error is the cause. The request may not have been sent. Correct the option \`fetch\`, or what replaces the runtime's own.`;
    default:
      return cause satisfies never;
  }
}

const proxyAdvice = (status: number): string =>
  status === 407
    ? 'Give its name and password in `HTTPS_PROXY`, or in the `proxy` of `undiciTransport`.'
    : 'Check that it may connect to `baseUrl`, or leave it out with `NO_PROXY`.';

/** The error for what a part of the client threw: what is no error of this client is a bug, and never tried again. */
export function errorFromInside(thrown: unknown, { signal, operation, mask }: Failing): SentinelSecError {
  if (SentinelSecError.is(thrown)) return thrown;
  if (signal.aborted) return abortError(signal, operation);
  return new InternalError('The client failed by a fault of its own; `cause` says where. Please report it.', {
    operation,
    cause: bareCause(thrown, mask),
  });
}
