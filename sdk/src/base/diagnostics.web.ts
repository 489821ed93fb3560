import type { Hub } from './hub.ts';
import type { RunInContext } from './run-in-context.ts';

/** Replaces the `publish` of Node in runtimes without `diagnostics_channel`. Publishes nothing. */
export function publish(_hub: Hub, _client: { readonly baseUrl: string }): RunInContext {
  return (_call, run) => run();
}
