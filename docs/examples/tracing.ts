import { AsyncLocalStorage } from 'node:async_hooks';
import { createPlatform } from '@sentinelsec/mock-server';
import { type ClientEvent, SentinelSec, type Telemetry } from '@sentinelsec/sdk';

/** Stands for the spans of your tracing system. */
interface Span {
  readonly name: string;
  readonly parent: Span | undefined;
}
const active = new AsyncLocalStorage<Span>(); // the span that the running code belongs to
const pathOf = ({ name, parent }: Span): string => (parent ? `${pathOf(parent)} > ${name}` : name);
const report = (span: Span, outcome: string) => console.log(`${pathOf(span)}: ${outcome}`);

const telemetry: Telemetry = (client) => {
  const spans = new Map<number, Span>(); // the running calls and tasks by their numbers
  const open = (id: number, name: string) => spans.set(id, { name, parent: active.getStore() });
  const close = (id: number, outcome: string) => {
    const span = spans.get(id);
    spans.delete(id);
    if (span) report(span, outcome);
  };

  client.onEvent((event: ClientEvent) => {
    if (event.type === 'task.start') open(event.id, event.task);
    if (event.type === 'task.end') close(event.id, event.failure?.kind ?? 'ok');
    if (event.type === 'call.start') open(event.call, event.operation);
    if (event.type === 'call.success') close(event.call, `status ${event.status} after ${event.attempts} attempts`);
    if (event.type === 'call.failure') close(event.call, `${event.kind} after ${event.attempts} attempts`);
  });

  // The client runs each call, each task and each request with this function.
  return (id, run, headers) => {
    const span = spans.get(id);
    if (!span) return run();
    headers?.set('example-trace', pathOf(span)); // only when a request is about to be sent
    return active.run(span, run);
  };
};

const platform = createPlatform();
const client = new SentinelSec({ ...platform.clientOptions(), telemetry });

// Let the first request fail, and print its header `example-trace`.
const fail = ({ request }: { request: Request }) => {
  console.log(`header: ${request.headers.get('example-trace')}`);
  return new Response(null, { status: 503 });
};
platform.on('keys.list', fail, { once: true });

await active.run({ name: 'nightly job', parent: undefined }, async () => {
  await client.keys.list();
  await client.keys.rotateInPlace({ overlap: 'PT1H', store: async () => {} }); // a task, which makes several calls
});
