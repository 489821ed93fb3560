import { connect, type Socket } from 'node:net';

/** The requests of a process: how many, over how many connections, and the bytes of each request. */
export interface LoadSetup {
  readonly port: number;
  readonly connections: number;
  readonly requests: number;
  readonly request: string;
}

const setup = JSON.parse(process.argv[2] ?? '{}') as LoadSetup;
let left = setup.requests;

/**
 * Sends requests on one connection until all requests of the process are sent. Sends each request after the response to the
 * previous one.
 */
function run(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0);
    const next = (): void => {
      if (left-- > 0) socket.write(setup.request);
      else socket.end(resolve);
    };
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The server closed the connection.')));
    socket.on('data', (bytes) => {
      received = received.length === 0 ? bytes : Buffer.concat([received, bytes]);
      const length = answerLength(received);
      if (length === undefined || received.length < length) return;
      if (received.length > length) return reject(new Error('The server sent more than one answer.'));
      received = received.subarray(length);
      next();
    });
    socket.setNoDelay(true).on('connect', next);
  });
}

/**
 * Returns the length of a response including its head. `undefined` if the head is not complete. Throws if the status is not 200.
 */
function answerLength(bytes: Buffer): number | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  if (!head.startsWith('HTTP/1.1 200 ')) throw new Error(`The server answered ${head}`);
  const [, length] = /\r\ncontent-length: *(\d+)/i.exec(head) ?? [];
  if (length === undefined) throw new Error(`The answer has no length: ${head}`);
  return end + 4 + Number(length);
}

const sockets = Array.from({ length: setup.connections }, () => connect(setup.port, '127.0.0.1'));
const began = performance.now();
await Promise.all(sockets.map(run));
process.send?.({ seconds: (performance.now() - began) / 1000 }, () => process.exit());
