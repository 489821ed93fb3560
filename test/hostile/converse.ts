import { once } from 'node:events';
import { connect } from 'node:net';

/** A response as the socket received it. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** A part of what the test sends: bytes, or a function that waits before the next bytes. */
export type Part = string | Uint8Array | ((answered: () => string) => Promise<unknown>);

/** How the test uses a connection. */
export interface Talk {
  /** Whether the test closes its sending side after the last part. Default: true. */
  readonly halfClose?: boolean;
  /** Whether the responses have no body, as after `HEAD`. */
  readonly head?: boolean;
}

/** Sends bytes on a new connection. Resolves to the responses when the server has closed the connection. */
export async function converse(port: number, parts: readonly Part[], { halfClose = true, head = false }: Talk = {}) {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const chunks: Buffer[] = [];
  const answered = (): string => Buffer.concat(chunks).toString('latin1');
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('end', () => socket.end());
  // A reset also ends the connection.
  socket.on('error', () => {});
  const closed = once(socket, 'close');
  for (const part of parts) {
    if (typeof part === 'function') await part(answered);
    else if (socket.writable) socket.write(part);
  }
  if (halfClose) socket.end();
  await closed;
  return answersIn(answered(), head);
}

/** Returns a part that waits until the received responses contain this text. */
export const until =
  (text: string): Part =>
  async (answered) => {
    while (!answered().includes(text)) await new Promise((resolve) => setImmediate(resolve));
  };

/** Divides a text into responses by their lengths. Throws if a part is not a response. */
function answersIn(text: string, head: boolean): RawAnswer[] {
  const answers: RawAnswer[] = [];
  for (let rest = text; rest !== ''; ) {
    const end = rest.indexOf('\r\n\r\n');
    const [line = '', ...fields] = rest.slice(0, end).split('\r\n');
    const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(line) ?? [];
    if (end < 0 || status === undefined) throw new Error(`This is no answer: ${JSON.stringify(rest.slice(0, 200))}`);
    const headers = new Map(fields.map((field) => [field.split(':')[0]?.toLowerCase() ?? '', field.replace(/^[^:]*: */, '')]));
    const length = head ? 0 : Number(headers.get('content-length') ?? 0);
    answers.push({ status: Number(status), headers, body: rest.slice(end + 4, end + 4 + length) });
    rest = rest.slice(end + 4 + length);
  }
  return answers;
}
