import { listFilter } from '../rules/lists/list-filter.ts';
import { paginate } from '../rules/lists/paginate.ts';
import { decide, startReview } from '../rules/members/access-review.ts';
import type { Behaviours } from './behaviour.ts';
import { ownedRow } from './owned-row.ts';
import { representation } from './representation.ts';

/** The behaviours of the operations for access reviews. */
export const accessReviews: Behaviours<'access_reviews'> = {
  'access_reviews.list': ({ id, caller, world, query }) => ({
    body: paginate(world.tables.reviews, { account: caller.account.id, name: id, query, where: listFilter(query) }),
  }),
  'access_reviews.start': ({ caller, world }) => ({ body: startReview(world, caller.account.id, 'member') }),
  'access_reviews.get': ({ caller, world, path }) => representation(ownedRow(world.tables.reviews, caller, path.review_id)),
  'access_reviews.decide': ({ caller, world, path, body }) => {
    const found = ownedRow(world.tables.reviews, caller, path.review_id);
    const { review, effects } = decide(world, found, { subject: path.item_id, decision: body.decision });
    return { ...representation(review), effects };
  },
};
