import type { ApiCall, WithResponse } from '../base/call.ts';

/** What `withResponse` returns: a copy, because the reply of the client reads its `requestId` when it is needed. */
export const replyOf = async <Body>(reply: Promise<WithResponse<Body>>): Promise<WithResponse<Body>> => ({ ...(await reply) });

const dataOf = <Body>({ data }: WithResponse<Body>): Body => data;
const ignore = (): undefined => undefined;

/**
 * Makes the result of a method: a `Promise` of the parsed body, with the method `withResponse`. It is a native promise, because
 * some programs take no other: `expect` of Bun, `util.types.isPromise` and `instanceof Promise`.
 */
export function callPromise<Body>(reply: Promise<WithResponse<Body>>): ApiCall<Body> {
  const body = reply.then(dataOf) as ApiCall<Body>;
  body.withResponse = () => {
    // Who takes the reply does not also handle the body.
    body.catch(ignore);
    return replyOf(reply);
  };
  return body;
}
