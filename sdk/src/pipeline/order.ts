import type { Layer, StartCall } from './call.ts';
import type { Deps } from './deps.ts';
import { attempt } from './layers/attempt.ts';
import { authenticate } from './layers/authenticate.ts';
import { deadline } from './layers/deadline.ts';
import { observe } from './layers/observe.ts';
import { pace } from './layers/pace.ts';
import { retry } from './layers/retry.ts';
import { transport } from './transport/transport.ts';

/** The layers below `deadline`, the outermost first. Only this list decides their order. */
const order = (deps: Deps): readonly Layer[] => [observe(deps), retry(deps), pace(deps), attempt(deps), authenticate(deps)];

/** The pipeline: all layers around the transport. `deadline` is the outermost, because it starts the call. */
export function pipeline(deps: Deps): StartCall {
  let send = transport(deps);
  for (const layer of order(deps).toReversed()) send = layer(send);
  return deadline(deps)(send);
}
