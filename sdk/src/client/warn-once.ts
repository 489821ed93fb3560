import type { CallTimeouts } from '../pipeline/call.ts';
import type { Deps } from '../pipeline/deps.ts';
import type { Request } from './build-call.ts';

/**
 * The time in milliseconds after which the `fetch` of Node ends a request that receives no data. No option of `fetch` changes
 * this time.
 */
const longestOfNode = 300_000;

/** The parts of the client that report warnings, and the names of the warnings that have already been reported. */
interface Warning {
  readonly deps: Pick<Deps, 'clock' | 'hub' | 'fetch'>;
  readonly warned: Set<string>;
}

const isNode = (): boolean => {
  const { process } = globalThis as { readonly process?: { readonly versions?: Readonly<Record<string, string>> } };
  const { node, bun, deno } = process?.versions ?? {};
  return node !== undefined && bun === undefined && deno === undefined;
};

/** Warns the developer about a call. The client reports each warning only once. */
export function warnOnce(
  { deps, warned }: Warning,
  { operation, info }: Pick<Request, 'operation' | 'info'>,
  timeouts: CallTimeouts,
): void {
  const { deprecated } = info;
  if (!deprecated && timeouts.attemptTimeout <= longestOfNode && timeouts.idleTimeout <= longestOfNode) return;
  const warn = (about: string, message: string): void => {
    if (warned.has(about)) return;
    warned.add(about);
    deps.hub.emit({ type: 'warning', at: deps.clock.now(), message });
  };
  if (deprecated)
    warn(
      operation,
      `${operation} is deprecated since ${deprecated.at} and ends on ${deprecated.sunset}. See its documentation for the replacement.`,
    );
  for (const name of ['attemptTimeout', 'idleTimeout'] as const)
    if (timeouts[name] > longestOfNode && timeouts.timeout > longestOfNode && deps.fetch === undefined && isNode())
      warn(
        name,
        `\`${name}\` is ${timeouts[name]} ms, but the fetch of Node ends a request after ${longestOfNode} ms without data. Use undiciTransport() of @sentinelsec/sdk/node to wait longer.`,
      );
}
