import type { Layer, StartCall } from './call.ts';
import type { Deps } from './deps.ts';
import { attempt } from './layers/attempt.ts';
import { authenticate } from './layers/authenticate.ts';
import { complete } from './layers/complete.ts';
import { deadline } from './layers/deadline.ts';
import { hold } from './layers/hold.ts';
import { retry } from './layers/retry.ts';
import { transport } from './transport/transport.ts';

/** Returns the layers of the client `SentinelSecCore`. A call goes through the layers in the order of this list. */
const order = (deps: Deps): readonly Layer[] => [complete(deps), retry(deps), hold(deps), attempt(deps), authenticate(deps)];

/**
 * Makes a pipeline from layers. A call goes through the layer `deadline`, the layers in `layers` and the transport, in this
 * order.
 */
export function stack(deps: Deps, layers: readonly Layer[]): StartCall {
  let send = transport(deps);
  for (const layer of layers.toReversed()) send = layer(send);
  return deadline(deps)(send);
}

/** The pipeline of the client `SentinelSecCore`. A call waits for quota only if the server has said that a quota is used up. */
export const corePipeline = (deps: Deps): StartCall => stack(deps, order(deps));
