import type { Layer, Send } from './call.ts';
import type { Deps } from './deps.ts';
import { attempt } from './layers/attempt.ts';
import { authenticate } from './layers/authenticate.ts';
import { deadline } from './layers/deadline.ts';
import { observe } from './layers/observe.ts';
import { pace } from './layers/pace.ts';
import { retry } from './layers/retry.ts';
import { transport } from './transport/transport.ts';

/** Outermost first. The only place that knows the order. */
const order = (deps: Deps): readonly Layer[] => [
  deadline(deps),
  observe(deps),
  retry(deps),
  pace(deps),
  attempt(deps),
  authenticate(deps),
];

/** Puts the layers round the transport. */
export function pipeline(deps: Deps): Send {
  let send = transport(deps);
  for (const layer of order(deps).toReversed()) send = layer(send);
  return send;
}
