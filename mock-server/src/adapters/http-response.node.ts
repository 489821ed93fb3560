import { once } from 'node:events';
import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { contract } from '../generated/contract.ts';

/** Sends an answer through Node's server, as fast as the client reads. An answer that stands for a network failure breaks the connection. */
export async function send(outgoing: ServerResponse, response: Response): Promise<void> {
  if (response.type === 'error') return void outgoing.destroy();
  for (const [name, value] of response.headers) if (name !== 'transfer-encoding') outgoing.appendHeader(name, value);
  outgoing.writeHead(response.status);
  const reader = response.body?.getReader();
  if (!reader) return void outgoing.end();
  outgoing.once('close', () => void reader.cancel());
  for (let step = await reader.read(); !step.done; step = await reader.read())
    if (!outgoing.write(step.value) && !outgoing.destroyed)
      await Promise.race([once(outgoing, 'drain'), once(outgoing, 'close')]);
  outgoing.end();
}

/** Sends an answer to what was no request, and closes: at once what is sent, and all of it when the other side is silent. */
export function sendRaw(socket: Socket, response: Response): void {
  if (!socket.writable) return void socket.destroy();
  const head = [...response.headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.setTimeout(contract.figures.request_time_max, () => socket.destroy());
  void response.text().then((body) => {
    socket.end(`HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}\r\n${head}connection: close\r\n\r\n${body}`);
  });
}
