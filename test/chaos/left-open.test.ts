import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../sdk/src/base/clock.ts';
import { watchOpen } from './left-open.ts';

test('a timer, a port and both ends of a connection are reported while they are open, with the place that opened them', async () => {
  const watch = watchOpen();
  onTestFinished(watch.stop);
  expect(watch.left()).toEqual([]);
  const cancel = systemClock.deadline(60_000, () => undefined);
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  expect(watch.left().map((one) => one.split(' ')[0])).toEqual(['Timeout', 'TCPSERVERWRAP', 'TCPWRAP', 'TCPWRAP']);
  expect(watch.left()[0]).toContain('base/clock.ts');
  cancel();
  socket.destroy();
  server.close();
  await once(server, 'close');
  for (let turn = 0; turn < 3; turn += 1) await setImmediate();
  expect(watch.left()).toEqual([]);
});

test('handles that do not keep the process alive, and handles of the test runner, are not reported', async () => {
  const watch = watchOpen();
  onTestFinished(watch.stop);
  const server = createServer().unref().listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  await expect.poll(() => watch.left(), { timeout: 5000 }).toEqual([]);
});
