import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

// Records each connection, each UDP message and each DNS lookup of the process. Prints them when the process ends.
const attempts = [];
const watch = (holder, name, describe) => {
  const original = holder[name];
  holder[name] = function (...args) {
    const attempt = describe(...args);
    if (attempt !== undefined) attempts.push(attempt);
    return original.apply(this, args);
  };
};
watch(net.Socket.prototype, 'connect', (...args) => {
  const [{ host, port, path }] = Array.isArray(args[0]) ? args[0] : args;
  return path ?? `${host}:${port}`;
});
watch(dgram.Socket.prototype, 'send', () => 'a datagram');
for (const holder of [dns, dns.promises])
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveTxt', 'resolveSrv'])
    watch(holder, name, (host) => (net.isIP(host) ? undefined : `look-up of ${host}`));
syncBuiltinESMExports();
process.on('exit', () => process.stdout.write(JSON.stringify([...new Set(attempts)])));
