/**
 * A request that went to the real API instead of the mock. The guard has stopped this request.
 *
 * @example
 * import { guard } from '@sentinelsec/mock-server/guard';
 *
 * const watched = guard();
 * console.log(watched.leaks.map(({ host, request }: Leak) => `${host} ${request}`));
 * watched.stop();
 */
export interface Leak {
  /** The host of the API to which the request was sent. */
  readonly host: string;
  /** The method and the path of the request, without the query; `undefined` if the guard saw only the connection. */
  readonly request: string | undefined;
  /**
   * The way in which the guard noticed the request. `lookup`: the name of the host was looked up (DNS). `open connection`: the
   * request was written to an open connection.
   */
  readonly by: 'lookup' | 'open connection';
}

/**
 * The error of a guard: requests to the API did not reach the mock. The message names the first ten of these requests.
 *
 * @example
 * import { guard } from '@sentinelsec/mock-server/guard';
 *
 * const watched = guard();
 * try {
 *   watched.stop();
 * } catch (error) {
 *   if (error instanceof LeakError) console.log(error.leaks.length);
 * }
 */
export class LeakError extends Error {
  /** The name of this kind of error. */
  override readonly name = 'LeakError';
  /** The requests that the guard has stopped, in the order in which they were sent. */
  readonly leaks: readonly Leak[];

  constructor(leaks: readonly Leak[]) {
    super(
      [
        `${leaks.length === 1 ? '1 request' : `${leaks.length} requests`} to the API did not reach the mock. The guard stopped:`,
        ...leaks.slice(0, 10).map(({ host, request = 'a connection', by }) => `  ${request} to ${host} (seen by ${by})`),
        'Give the client platform.clientOptions(), platform.fetch or the dispatcher of the mock, or start your MSW server before the client connects.',
      ].join('\n'),
    );
    this.leaks = leaks;
  }
}
