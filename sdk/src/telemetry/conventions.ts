import type { Attributes, HrTime } from '@opentelemetry/api';
import type { CallStarted } from '../base/events.ts';

/** The methods that OpenTelemetry's HTTP conventions know (RFC 9110, section 9, and RFC 5789); all others are `_OTHER`. */
const knownMethods = new Set(['CONNECT', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'TRACE']);

/** What the conventions advise for durations of HTTP requests, in seconds. */
export const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/** The same for whole calls, whose waits may take as long as a limit's window. */
export const callBuckets = [...requestBuckets, 30, 60, 120, 300, 900, 3600];

/** A time of the client's clock as OpenTelemetry takes it, so that a virtual one is kept to as well. */
export function timeOf(ms: number): HrTime {
  const seconds = Math.floor(ms / 1000);
  return [seconds, Math.floor((ms - seconds * 1000) * 1e6)];
}

/** The server, as spans and metrics name it. */
export function serverOf(baseUrl: string): Attributes {
  const { hostname, port, protocol } = new URL(baseUrl);
  return { 'server.address': hostname, 'server.port': Number(port || (protocol === 'https:' ? 443 : 80)) };
}

/** The method, as spans and metrics name it. */
export const methodOf = ({ method }: CallStarted): string => (knownMethods.has(method) ? method : '_OTHER');

/** The operation's id; one word for all that the description does not know, since names must be few. */
export const operationOf = ({ known, operation }: CallStarted): string => (known ? operation : '_OTHER');

/** The name of a request's span: the path's template belongs to it, a path that is none does not. */
export function requestNameOf(started: CallStarted): string {
  const method = methodOf(started).replace('_OTHER', 'HTTP');
  return started.known ? `${method} ${started.path}` : method;
}

/** A request's attributes. The URL has no query, and `REDACTED` in place of each path parameter: both may name people. */
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

/** What a request failed with: its status when that says so, else the kind of the error. */
export const errorTypeOf = (status: number | undefined, kind: string): string =>
  status !== undefined && status >= 400 ? String(status) : kind;
