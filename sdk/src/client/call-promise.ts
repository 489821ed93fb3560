import type { ApiCall, WithResponse } from '../base/call.ts';

/**
 * Copies a reply into a plain object. The reply itself computes some properties, such as `requestId`, only when code reads them.
 */
export const replyOf = async <Body>(reply: Promise<WithResponse<Body>>): Promise<WithResponse<Body>> => ({ ...(await reply) });

const dataOf = <Body>({ data }: WithResponse<Body>): Body => data;
const ignore = (): undefined => undefined;

/**
 * Makes the result of a method: a `Promise` of the parsed body, with the method `withResponse`. The result is a native promise,
 * because some functions and checks accept no other promise: `expect` of Bun, `util.types.isPromise` and `instanceof Promise`.
 */
export function callPromise<Body>(reply: Promise<WithResponse<Body>>): ApiCall<Body> {
  const body = reply.then(dataOf) as ApiCall<Body>;
  body.withResponse = () => {
    // A caller that uses the reply handles only the rejection of the reply. Without this line, `body` would cause an unhandled
    // rejection.
    body.catch(ignore);
    return replyOf(reply);
  };
  return body;
}
