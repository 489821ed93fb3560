import { ControlRefusal } from './refusal.ts';

/** The rules that decide which callers may use the control routes. */
export interface ControlAccess {
  /** Whether a text is the control token. The duration of the check does not reveal which characters are correct. */
  readonly isToken: (text: string) => boolean;
  /**
   * The host names of this server that other machines may use to call the control routes. If the list is empty, only programs on
   * this machine may call the control routes.
   */
  readonly hosts: readonly string[];
}

/** The facts about the caller of a control request. */
export interface ControlCaller {
  /** The IP address of the caller. */
  readonly address: string;
  /** Whether the caller is on this machine. */
  readonly isLocal: boolean;
  /** The scheme of the server's URL. */
  readonly scheme: 'http' | 'https';
  /** The host that the request names, with its port: the header `Host`, or the host of a whole URL in the request line. */
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly authorization: string | undefined;
  /**
   * Registers the function `run`, which is called when the caller closes its side of the connection, or soon if the caller has
   * already done so. Call the returned function to remove it.
   */
  readonly whenLeft: (run: () => void) => () => void;
}

/** Refuses a request without the token, and each request that `refusePlace` refuses. */
export function refuseStranger(caller: ControlCaller, access: ControlAccess): void {
  refusePlace(caller, access);
  refuseToken(caller, access);
}

/**
 * Refuses a request if it names an unknown host, or if a page of another origin sent the request. If `hosts` is
 * empty, also refuses all requests from other machines. The check of the host prevents DNS rebinding, in which the host name of a
 * page points to this machine.
 */
export function refusePlace(caller: ControlCaller, { hosts }: Pick<ControlAccess, 'hosts'>): void {
  if (!caller.isLocal && hosts.length === 0) throw new ControlRefusal(403, onlyHere);
  refuseHost(caller, hosts);
  refuseOrigin(caller);
}

const onlyHere =
  'Only programs on this machine may call the control routes. To allow other machines, start the server with the host name that they call: --control-hosts NAME or control: { hosts: [NAME] }.';

function refuseHost({ host, scheme }: ControlCaller, hosts: readonly string[]): void {
  const name = host === undefined ? undefined : urlOf(`${scheme}://${host}`)?.hostname;
  if (name !== undefined && (isLoopback(name) || hosts.some((allowed) => hostnameOf(allowed) === name))) return;
  throw new ControlRefusal(
    403,
    `The host of the request does not name this server. Call localhost or 127.0.0.1, or start the server with --control-hosts NAME or control: { hosts: [NAME] }.`,
  );
}

/** Whether a host name always means the machine itself (RFC 6761, section 6.3). */
export const isLoopback = (name: string): boolean =>
  name === 'localhost' || name.endsWith('.localhost') || /^127(\.\d{1,3}){3}$/.test(name) || name === '[::1]' || name === '::1';

const hostnameOf = (host: string): string | undefined =>
  urlOf(`http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}`)?.hostname;

function refuseOrigin({ origin, host, scheme }: ControlCaller): void {
  if (origin === undefined || urlOf(origin)?.origin === urlOf(`${scheme}://${host}`)?.origin) return;
  throw new ControlRefusal(403, 'Pages of other origins may not use the control routes.');
}

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function refuseToken({ authorization }: ControlCaller, { isToken }: ControlAccess): void {
  if (authorization === undefined)
    throw unauthorized(
      'The request has no control token. Send Authorization: Bearer TOKEN. TOKEN is the token that the server printed, or that you gave to the server.',
      '',
    );
  const [, token] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  if (token !== undefined && isToken(token)) return;
  throw unauthorized(
    'The token is not the control token of this server. Send the token that the server printed, or that you gave to the server. An API key is not a control token.',
    ', error="invalid_token"',
  );
}

const unauthorized = (detail: string, error: string): ControlRefusal =>
  new ControlRefusal(401, detail, { headers: { 'WWW-Authenticate': `Bearer realm="mock control"${error}` } });
