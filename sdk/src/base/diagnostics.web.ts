import type { Hub } from './events.ts';
import type { RunInContext } from './run-in-context.ts';

/** Takes the place of the channels where there are none: runs what it is given. */
export function publish(_hub: Hub, _client: { readonly baseUrl: string }): RunInContext {
  return (_call, run) => run();
}
