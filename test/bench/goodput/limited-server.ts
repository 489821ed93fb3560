import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chanceOf } from '../../simulator/chance.ts';
import { type ServerSetup, SimulatedServer } from '../../simulator/simulated-server.ts';
import { realClock } from './real-clock.ts';

// A real server on the loopback interface that enforces a limit exactly. It uses the limit of the simulator with the real time of
// the machine.
const setup = JSON.parse(process.argv[2] ?? '{}') as ServerSetup;
const limits = new SimulatedServer(realClock, chanceOf(1), setup);
const body = JSON.stringify({ ok: true });

const server = createServer((_request, response) => {
  void limits.request().then(({ status, headers, refusedBy }) => {
    const problem = {
      type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
      status,
      'violated-policies': refusedBy,
    };
    const text = status === 200 ? body : JSON.stringify(problem);
    const type = status === 200 ? 'application/json' : 'application/problem+json';
    response.writeHead(status, {
      ...Object.fromEntries(headers),
      'content-type': type,
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  });
});
// Node adds the right `Date` by itself. A wrong `Date` is part of the setup.
server.on('request', (_request, response) => {
  response.sendDate = setup.skew === undefined;
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('message', () => process.send?.({ admitted: limits.admitted, refused: limits.refused }));
process.on('disconnect', () => process.exit());
