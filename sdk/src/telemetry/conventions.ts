import type { Attributes, HrTime } from '@opentelemetry/api';
import type { CallStarted } from '../base/events.ts';

/**
 * The HTTP methods that OpenTelemetry's conventions list (RFC 9110, section 9, and RFC 5789). All other methods are reported as
 * `_OTHER`.
 */
const knownMethods = new Set(['CONNECT', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'TRACE']);

/** The bucket boundaries that OpenTelemetry's conventions recommend for HTTP requests, in seconds. */
export const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/**
 * The bucket boundaries for the durations of calls, in seconds. The boundaries go up to one hour, because a call may wait for the
 * end of a quota window.
 */
export const callBuckets = [...requestBuckets, 30, 60, 120, 300, 900, 3600];

/** Converts milliseconds since the epoch to the time format of OpenTelemetry. */
export function timeOf(ms: number): HrTime {
  const seconds = Math.floor(ms / 1000);
  return [seconds, Math.floor((ms - seconds * 1000) * 1e6)];
}

/** Returns the attributes of the server with this base URL. */
export function serverOf(baseUrl: string): Attributes {
  const { hostname, port, protocol } = new URL(baseUrl);
  return { 'server.address': hostname, 'server.port': Number(port || (protocol === 'https:' ? 443 : 80)) };
}

/** Returns the HTTP method that spans and metrics show. This is `_OTHER` if the method is not in `knownMethods`. */
export const methodOf = ({ method }: CallStarted): string => (knownMethods.has(method) ? method : '_OTHER');

/**
 * Returns the id of the operation; `_OTHER` if the operation is not in the spec. Metrics use this id as an attribute, and such an
 * attribute should have only a small number of different values.
 */
export const operationOf = ({ known, operation }: CallStarted): string => (known ? operation : '_OTHER');

/** Returns the name of the span of a request: the method, followed by the path template if the operation is in the spec. */
export function requestNameOf(started: CallStarted): string {
  const method = methodOf(started).replace('_OTHER', 'HTTP');
  return started.known ? `${method} ${started.path}` : method;
}

/**
 * Returns the attributes of a request. The URL contains no query, and each path parameter is replaced by `REDACTED`, because a
 * query or a path parameter may be personal data.
 */
export function requestAttributes(started: CallStarted, baseUrl: string): Attributes {
  const { known, method, path } = started;
  return {
    ...serverOf(baseUrl),
    'http.request.method': methodOf(started),
    ...(methodOf(started) !== method && { 'http.request.method_original': method }),
    'url.full': baseUrl + path.replace(/\{[^{}]+\}/g, 'REDACTED'),
    ...(known && { 'url.template': path }),
  };
}

/** Returns the error type of a request: the status if it is an error status, otherwise the kind of the error. */
export const errorTypeOf = (status: number | undefined, kind: string): string =>
  status !== undefined && status >= 400 ? String(status) : kind;
