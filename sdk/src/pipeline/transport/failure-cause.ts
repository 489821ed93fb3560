import { codesOf, messagesOf, namesOf } from '../../errors/bare-cause.ts';

/**
 * Why a request got no response or only a part of the response body. The client finds the reason in the error of the runtime.
 * `unknown` means that the client does not know this kind of error.
 */
export type FailureCause =
  | { readonly kind: 'network' | 'tls' | 'certificate' | 'no-common-tls' | 'plain-http' | 'client-certificate' }
  | { readonly kind: 'damaged' | 'oversized-headers' | 'closed-transport' | 'unexplained' | 'unknown' }
  | { readonly kind: 'refused-request'; readonly why: string }
  | { readonly kind: 'proxy'; readonly status: number };

type Kind = FailureCause['kind'];

/**
 * Patterns for the error codes of Node, libuv, undici, OpenSSL and Bun. The first pattern that matches a code decides the kind of
 * failure.
 */
const byCode: readonly (readonly [pattern: RegExp, kind: Exclude<Kind, 'proxy' | 'refused-request'>])[] = [
  [/^(CERT_|CRL_|ERROR_IN_C|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_)/, 'certificate'],
  [
    /^(HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|INVALID_NON_CA|PATH_LENGTH_EXCEEDED|CA_MD_TOO_WEAK|EE_KEY_TOO_SMALL)$/,
    'certificate',
  ],
  [
    /^ERR_SSL_.*ALERT_(BAD_CERTIFICATE|UNKNOWN_CA|CERTIFICATE_\w+|UNSUPPORTED_CERTIFICATE|ACCESS_DENIED|NO_CERTIFICATE)/,
    'client-certificate',
  ],
  [/^ERR_SSL_.*CERTIFICATE_REQUIRED/, 'client-certificate'],
  [/^ERR_SSL_(HTTPS?_|WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|UNKNOWN_PROTOCOL|RECORD_LAYER_FAILURE)/, 'plain-http'],
  [
    /^ERR_SSL_.*(HANDSHAKE_FAILURE|PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|NO_SHARED_CIPHER|INSUFFICIENT_SECURITY)/,
    'no-common-tls',
  ],
  [
    /^ERR_SSL_.*(NO_CIPHERS_AVAILABLE|WRONG_SSL_VERSION|NO_APPLICATION_PROTOCOL|UNRECOGNIZED_NAME|DH_KEY_TOO_SMALL)/,
    'no-common-tls',
  ],
  [/^ERR_SSL_.*(UNSAFE_LEGACY_RENEGOTIATION|VERSION_TOO_LOW|NO_PROTOCOLS_AVAILABLE|WRONG_CIPHER_RETURNED)/, 'no-common-tls'],
  [/^(ERR_SSL_|ERR_TLS_|EPROTO$)/, 'tls'],
  [/^(Z_\w+|ERR_BROTLI_\w+|ERR__ERROR_\w+|ERR_PADDING_\w+|ZSTD_\w+|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/, 'damaged'],
  [/^(ERR_STREAM_PREMATURE_CLOSE|ERR_ZLIB_\w+)$/, 'damaged'],
  [/^UND_ERR_HEADERS_OVERFLOW$/, 'oversized-headers'],
  [/^(UND_ERR_CLOSED|UND_ERR_DESTROYED)$/, 'closed-transport'],
  [
    /^(ECONN\w+|EPIPE|ETIMEDOUT|EHOST\w+|ENET\w+|ENOTFOUND|ENODATA|EAI_\w+|EADDRNOTAVAIL|EMFILE|ENFILE|ENOBUFS|EBUSY)$/,
    'network',
  ],
  [/^E(SERVFAIL|TIMEOUT|REFUSED|NOTCONN|SHUTDOWN|CANCELLED|BADRESP|IO)$/, 'network'],
  // Node reports a content length mismatch if the server answers a write with the status 421. Node then sends the request again,
  // but the body has already been used.
  [
    /^(UND_ERR_(SOCKET|REQ_CONTENT_LENGTH_MISMATCH|CONNECT_TIMEOUT|HEADERS_TIMEOUT|BODY_TIMEOUT|INFO|PRX_TLS|PRX_CONN)|HPE_\w+|ERR_HTTP2_\w+|ERR_SOCKET_\w+)$/,
    'network',
  ],
  [
    /^(ConnectionRefused|ConnectionClosed|ConnectionReset|FailedToOpenSocket|Timeout|DNS\w+|NetworkUnreachable|HostUnreachable)$/,
    'network',
  ],
];

/**
 * Patterns for the messages of errors that have no code. Browsers, Deno, Bun, workers, React Native and sometimes Node throw such
 * errors.
 */
const byMessage: readonly (readonly [pattern: RegExp, kind: 'network' | 'certificate' | 'unexplained'])[] = [
  [/invalid peer certificate|certificate (verify failed|has expired)|unknown certificate verification/i, 'certificate'],
  [/^Failed to fetch|^NetworkError\b|^Load failed|^network error$|^Network request failed|^network connection/i, 'network'],
  [
    /^(The network connection was lost|The Internet connection appears|A server with the specified hostname|Could not connect)/i,
    'network',
  ],
  [/^(error sending request|error reading a body|request or response body error|error decoding response body)/i, 'network'],
  [/^(connection (error|closed|reset|refused)|tcp connect error|dns error|client error \(Connect\)|http2 error)/i, 'network'],
  [/^(Unable to connect|The socket connection was closed|Was there a typo|The operation timed out)/i, 'network'],
  [/^(other side closed|socket hang ?up|Client network socket disconnected|Premature close|terminated$|aborted$)/i, 'network'],
];

/**
 * Names of errors that mean a failure of the network, such as a timeout of the runtime. The client checks the name only if it
 * knows neither the code nor the message of the error.
 */
const byName = new Set(['TimeoutError', 'AbortError', 'NetworkError', 'HTTPParserError']);

const refused = /^(UND_ERR_INVALID_ARG|UND_ERR_NOT_SUPPORTED|ERR_INVALID_\w+)$/;
const refusedByFetch =
  /\b(bad port|unknown scheme|scheme must be|blocked|invalid path|HTTP method is unsupported|not a valid HTTP|cannot have body)\b/i;

/** Returns the cause of the error `thrown`. The error comes from `fetch` or from the reading of a response body. */
export function failureCauseOf(thrown: unknown): FailureCause {
  const [codes, messages] = [codesOf(thrown), messagesOf(thrown)];
  const tunnel = messages.map((text) => /^Proxy response \((\d{3})\)/.exec(text)?.[1]).find((status) => status !== undefined);
  if (tunnel !== undefined) return { kind: 'proxy', status: Number(tunnel) };
  const why = messages.at(-1) ?? '';
  if (codes.some((code) => refused.test(code)) || refusedByFetch.test(why)) return { kind: 'refused-request', why };
  const kinds = codes.map((code) => byCode.find(([pattern]) => pattern.test(code))?.[1]);
  // The code of a failed proxy handshake wraps the code of its cause, so the client uses the innermost known code.
  const kind = kinds.findLast((one) => one !== undefined) ?? kindByMessage(messages);
  return { kind: kind ?? (namesOf(thrown).some((name) => byName.has(name)) ? 'network' : 'unknown') };
}

function kindByMessage(messages: readonly string[]): 'network' | 'certificate' | 'unexplained' | undefined {
  const [first, inner] = messages;
  // Node uses the message `fetch failed` for every failure. If the message of its cause is empty, the reason is unknown. A proxy
  // may have responded with the status 407.
  if (first === 'fetch failed' && messages.length === 1) return 'network';
  if (first === 'fetch failed' && inner === '') return 'unexplained';
  return messages.map((text) => byMessage.find(([pattern]) => pattern.test(text))?.[1]).find((kind) => kind !== undefined);
}
