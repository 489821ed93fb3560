import type { Hub } from './hub.ts';
import type { RunInContext } from './run-in-context.ts';

/** The function `publish` for runtimes without `diagnostics_channel`, such as browsers. It publishes nothing. */
export function publish(_hub: Hub, _client: { readonly baseUrl: string }): RunInContext {
  return (_call, run) => run();
}
