import { contract } from '../../generated/contract.ts';
import type { World } from '../../state/world.ts';

/** Has the next access review of an account start by itself, `review_interval` from now. */
export const scheduleReview = (world: World, account: string): void =>
  world.schedule({ job: 'review.start', at: world.now() + contract.figures.review_interval, priority: 3, subject: account });
