import { once } from 'node:events';
import { connect } from 'node:net';

/** An answer as it stood on the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** What is sent on a connection: bytes as they are, or something to wait for in between. */
export type Part = string | Uint8Array | ((answered: () => string) => Promise<unknown>);

/** How a connection is used. */
export interface Talk {
  /** Whether the sending side is closed once all is sent. Default true. */
  readonly halfClose?: boolean;
  /** Answers to `HEAD` have no body. */
  readonly head?: boolean;
}

/** Sends bytes on a connection of their own, and reads until the other side closes it. */
export async function converse(port: number, parts: readonly Part[], { halfClose = true, head = false }: Talk = {}) {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const chunks: Buffer[] = [];
  const answered = (): string => Buffer.concat(chunks).toString('latin1');
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('end', () => socket.end());
  // A connection that is reset has ended too.
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

/** Waits until what was answered holds a text. */
export const until =
  (text: string): Part =>
  async (answered) => {
    while (!answered().includes(text)) await new Promise((resolve) => setImmediate(resolve));
  };

/** The answers in a text, each framed by its length. Throws for what is no answer. */
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
