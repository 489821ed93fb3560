/** Whether a value is a `Request`. Also true for a `Request` of another realm or library. */
export function isRequest(value: unknown): value is Request {
  const { url, method, headers, clone } = (value ?? {}) as Partial<Request>;
  return [typeof url, typeof method, typeof headers, typeof clone].join() === 'string,string,object,function';
}
