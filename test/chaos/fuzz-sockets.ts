import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../../sdk/src/base/clock.ts';
import { threadsWork } from '../support/threads.ts';
import type { Answer } from './fuzz-answers.ts';
import { type FuzzServer, partsOf } from './fuzz-fetch.ts';
import { type Sent, sentFor } from './fuzz-right.ts';

/** A server of random responses on a port of this machine. It writes bytes to sockets. */
export interface FuzzPort extends Omit<FuzzServer, 'fetch'> {
  readonly baseUrl: string;
  /** Resolves when no socket and no file has been active for some turns of the event loop. */
  readonly quiet: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A request and the response that the server is sending. */
interface Exchange {
  readonly answer: Answer;
  readonly sent: Sent;
  readonly socket: Socket;
  readonly clock: Clock;
  /** Aborts when the socket is closed. */
  readonly gone: AbortSignal;
  readonly hasBody: boolean;
}

const lines = (...all: readonly string[]): string => `${all.join('\r\n')}\r\n`;

/** Returns the headers that state the length of the body, also if this length is wrong. */
function framed({ framing }: Answer, bytes: number): string[] {
  if (framing === 'length') return [`Content-Length: ${bytes}`];
  if (framing === 'too short') return [`Content-Length: ${Math.max(0, bytes - 1)}`];
  if (framing === 'too long') return [`Content-Length: ${bytes + 5}`];
  return framing === 'until closed' ? ['Connection: close'] : ['Transfer-Encoding: chunked'];
}

function headOf({ answer, sent, hasBody }: Exchange): string {
  const fields = sent.headers.map(([name, value]) => `${name}: ${value}`);
  const before = answer.before.map((status) => lines(`HTTP/1.1 ${status} Wait`, ''));
  return (
    before.join('') + lines(`HTTP/1.1 ${sent.status} So`, ...fields, ...(hasBody ? framed(answer, sent.body.length) : []), '')
  );
}

/** Writes a response. Resolves to whether the connection can be used again. */
async function write(exchange: Exchange): Promise<boolean> {
  const { answer, sent, socket, clock, gone, hasBody } = exchange;
  const chunked = answer.framing.startsWith('chunked');
  if (answer.failure !== 'none') {
    socket.resetAndDestroy();
    return false;
  }
  if (answer.headAfter > 0) await clock.sleep(answer.headAfter, gone);
  socket.write(headOf(exchange), 'latin1');
  if (!hasBody) return true;
  for (const part of partsOf(sent.body, answer.parts)) {
    if (answer.gap > 0) await clock.sleep(answer.gap, gone);
    if (chunked) socket.write(`${part.length.toString(16)}\r\n`);
    socket.write(part);
    if (chunked) socket.write('\r\n');
  }
  if (answer.end === 'stands') await clock.sleep(Number.POSITIVE_INFINITY, gone);
  if (answer.end === 'breaks') {
    socket.resetAndDestroy();
    return false;
  }
  if (chunked) socket.write(answer.framing === 'chunked' ? '0\r\n\r\n' : '0\r\nx-after: 1\r\n\r\n');
  if (answer.framing !== 'too long' && answer.framing !== 'until closed') return true;
  socket.end();
  return false;
}

/** Starts a server of random responses on a port of this machine. */
export async function fuzzPort(answers: readonly Answer[], clock: Clock): Promise<FuzzPort> {
  const served: FuzzServer['served'] = [];
  const open = new Set<object>();
  const sockets = new Set<Socket>();
  let moved = 0;
  // Without `noDelay`, the operating system would delay small writes by up to 40 ms. The client would then seem to get no response.
  const server = createServer({ noDelay: true }, (socket) => {
    const gone = new AbortController();
    sockets.add(socket);
    let held = '';
    const serve = async (): Promise<void> => {
      const [head = '', body = ''] = held.split('\r\n\r\n', 2);
      if (!held.includes('\r\n\r\n') || body.length < Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)) return;
      held = '';
      const [first = '', ...fields] = head.split('\r\n');
      const [method = '', target = ''] = first.split(' ');
      const headers = new Headers(
        fields.map((field): [string, string] => [field.split(':', 1)[0] ?? '', field.slice(field.indexOf(':') + 1)]),
      );
      const asked = { method, url: new URL(target, 'http://127.0.0.1'), headers };
      const answer = answers[served.length % answers.length] as Answer;
      const all = sentFor(answer, asked);
      // If the stated length is too short, the last byte does not belong to the response.
      const sent = answer.framing === 'too short' ? { ...all, body: all.body.slice(0, Math.max(0, all.body.length - 1)) } : all;
      const entry = { asked, sent, whole: false };
      served.push(entry);
      open.add(entry);
      const hasBody = ![204, 304].includes(sent.status) && method !== 'HEAD';
      const kept = await write({ answer, sent: all, socket, clock, gone: gone.signal, hasBody }).catch(() => false);
      moved += 1;
      entry.whole = kept;
      if (kept || socket.destroyed || socket.writableEnded) open.delete(entry);
      else gone.signal.addEventListener('abort', () => open.delete(entry));
    };
    socket.on('error', () => undefined);
    socket.on('close', () => {
      moved += 1;
      sockets.delete(socket);
      gone.abort();
      held = '';
    });
    socket.on('data', (bytes) => {
      moved += 1;
      held += bytes.toString('latin1');
      void serve();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    served,
    open: () => open.size,
    async quiet() {
      for (let still = 0, before = -1; still < 3; before = moved) {
        await setTimeout(2);
        still = moved === before && !threadsWork() ? still + 1 : 0;
      }
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
