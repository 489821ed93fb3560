import type { CallTimeouts } from '../pipeline/call.ts';
import type { Deps } from '../pipeline/deps.ts';
import type { Request } from './build-call.ts';

/** Node's own `fetch` ends a request after this many milliseconds, whatever it is told. */
const longestOfNode = 300_000;

/** What warnings are told to, and which have been. */
interface Warning {
  readonly deps: Pick<Deps, 'clock' | 'hub' | 'fetch'>;
  readonly warned: Set<string>;
}

const isNode = (): boolean => {
  const { process } = globalThis as { readonly process?: { readonly versions?: Readonly<Record<string, string>> } };
  const { node, bun, deno } = process?.versions ?? {};
  return node !== undefined && bun === undefined && deno === undefined;
};

/** Tells what the developer should know of a call, once for each client. */
export function warnOnce(
  { deps, warned }: Warning,
  { operation, info }: Pick<Request, 'operation' | 'info'>,
  timeouts: CallTimeouts,
): void {
  const warn = (about: string, message: string): void => {
    if (warned.has(about)) return;
    warned.add(about);
    deps.hub.emit({ type: 'warning', at: deps.clock.now(), message });
  };
  const { deprecated } = info;
  if (deprecated)
    warn(
      operation,
      `${operation} is deprecated since ${deprecated.at} and ends ${deprecated.sunset}. See its documentation for what takes its place.`,
    );
  for (const name of ['attemptTimeout', 'idleTimeout'] as const)
    if (timeouts[name] > longestOfNode && timeouts.timeout > longestOfNode && deps.fetch === undefined && isNode())
      warn(
        name,
        `\`${name}\` is ${timeouts[name]} ms, but Node's own fetch ends a request that is silent for ${longestOfNode} ms. Use undiciTransport() of @sentinelsec/sdk/node to wait longer.`,
      );
}
