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
   * The token that every request to a control route must carry, with 16 characters or more. Default: a random token, which the
   * member `control` of the running server contains.
   */
  readonly token?: string;
  /**
   * The names or addresses of this server with which other machines, such as other containers, may call the control routes.
   * Default: none, so only programs on this machine may call these routes.
   */
  readonly hosts?: readonly string[];
}

/** The beginning of the paths of all control routes. */
export const controlPath = '/_mock';

/** How to use the control routes of a server. */
export interface ServerControl {
  /** The URL below which the control routes are, such as `http://127.0.0.1:4010/_mock`. */
  readonly url: string;
  /** The token, for `Authorization: Bearer TOKEN`. */
  readonly token: string;
}
