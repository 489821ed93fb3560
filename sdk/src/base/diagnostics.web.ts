import type { Hub } from './hub.ts';
import type { RunInContext } from './run-in-context.ts';

/**
 * Replaces `publish` in runtimes without `diagnostics_channel`. Publishes nothing. The returned function only calls the function
 * that it gets.
 */
export function publish(_hub: Hub, _client: { readonly baseUrl: string }): RunInContext {
  return (_call, run) => run();
}
