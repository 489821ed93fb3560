/**
 * Options of the control routes of a server.
 *
 * @example
 * import { startServer } from '@sentinelsec/mock-server/server';
 *
 * const control: ServerControlOptions = { token: 'a-token-for-this-test' };
 * const server = await startServer(createPlatform(), { port: 0, control });
 * await server.close();
 */
export interface ServerControlOptions {
  /**
   * The token that every request to a control route must carry. The token must have 16 characters or more. Default: a random
   * token. The property `control.token` of the running server contains this token.
   */
  readonly token?: string;
  /**
   * The host names or addresses of this server. Other machines, such as containers, may use these names or addresses to call the
   * control routes. Default: none. Then only programs on this machine may call the control routes.
   */
  readonly hosts?: readonly string[];
}

/** The path of each control route begins with this text. */
export const controlPath = '/_mock';

/** Whether a text can be a control token. */
export const isControlToken = (text: string): boolean => /^[\w.~+/-]{16,512}=*$/.test(text);

/** What a control token consists of, for the messages of errors. */
export const controlTokenRule = '16 to 512 letters, digits and characters of . _ ~ + / -';

/** The URL and the token of the control routes of a running server. */
export interface ServerControl {
  /** The base URL of the control routes, such as `http://127.0.0.1:4010/_mock`. */
  readonly url: string;
  /** The control token. Send it in the header `Authorization: Bearer TOKEN`. */
  readonly token: string;
}
