import type { PolicyName } from '../generated/contract.ts';
import type { LimitView } from '../platform/control/limit-control.ts';
import type { ControlCall, ControlHandlers } from './call.ts';

/** The handlers of the routes for quota policies and lockouts. */
export const limitHandlers: ControlHandlers<'limits'> = {
  'limits.peek': (call, input) => viewsOf(call, input),
  'limits.exhaust'(call, input) {
    call.world.limits.exhaust(keyOf(call, input), policyOf(input), addressOf(call, input));
    return viewsOf(call, input);
  },
  'limits.leave'(call, input) {
    call.world.limits.leave(keyOf(call, input), policyOf(input), input.units, addressOf(call, input));
    return viewsOf(call, input);
  },
  'limits.set'(call, { policy, ...figures }) {
    call.world.limits.set(policy as PolicyName, figures);
    return viewsOf(call, {});
  },
  'limits.reset'(call) {
    call.world.limits.reset();
    return viewsOf(call, {});
  },
  'limits.unlock'(call, input) {
    call.world.unlock(addressOf(call, input).ip);
    return undefined;
  },
};

/** The key and the address in the input of a control route. */
interface Scope {
  readonly key?: string;
  readonly ip?: string;
}

const keyOf = ({ world }: ControlCall, { key = world.keyId }: Scope): string => key;

const addressOf = ({ caller }: ControlCall, { ip = caller.address }: Scope): { readonly ip: string } => ({ ip });

/** Returns the name of a quota policy. Does not check the name, because the limit control refuses unknown names. */
const policyOf = ({ policy }: { readonly policy: string }): PolicyName => policy as PolicyName;

const viewsOf = (call: ControlCall, input: Scope): { limits: Plain<LimitView>[] } => ({
  limits: call.world.limits
    .peek(keyOf(call, input), addressOf(call, input))
    .map(({ reset, ...view }) => ({ ...view, ...(reset !== undefined && { reset }) })),
});

/** A `LimitView` as JSON: if `reset` is undefined, the JSON has no property `reset`. */
type Plain<View extends LimitView> = Omit<View, 'reset'> & { reset?: number };
