import type { Layer, StartCall } from './call.ts';
import { stack } from './core-order.ts';
import type { PacedDeps } from './deps.ts';
import { attempt } from './layers/attempt.ts';
import { authenticate } from './layers/authenticate.ts';
import { observe } from './layers/observe.ts';
import { pace } from './layers/pace.ts';
import { retry } from './layers/retry.ts';

/** Returns the layers that a call goes through after the layer `deadline`, in this order. */
const order = (deps: PacedDeps): readonly Layer[] => [observe(deps), retry(deps), pace(deps), attempt(deps), authenticate(deps)];

export const pipeline = (deps: PacedDeps): StartCall => stack(deps, order(deps));
