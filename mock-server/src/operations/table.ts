import type { OperationId } from '../generated/contract.ts';
import { accessReviews } from './access-reviews.ts';
import { account } from './account.ts';
import { analytics } from './analytics.ts';
import { audit } from './audit.ts';
import type { Behaviour } from './behaviour.ts';
import { dataExports } from './exports.ts';
import { health } from './health.ts';
import { keys } from './keys.ts';
import { limits } from './limits.ts';
import { members } from './members.ts';
import { mfa } from './mfa.ts';
import { notifications } from './notifications.ts';
import { organization } from './organization.ts';
import { privacy } from './privacy.ts';
import { roles } from './roles.ts';
import { security } from './security.ts';
import { settings } from './settings.ts';
import { usage } from './usage.ts';

/** The behaviours by the ids of the operations. If an operation has no behaviour here, `fallback` makes the answer. */
export const behaviours: { readonly [Id in OperationId]?: Behaviour<Id> } = {
  ...health,
  ...account,
  ...keys,
  ...dataExports,
  ...settings,
  ...usage,
  ...limits,
  ...mfa,
  ...roles,
  ...members,
  ...organization,
  ...analytics,
  ...audit,
  ...security,
  ...notifications,
  ...privacy,
  ...accessReviews,
};
