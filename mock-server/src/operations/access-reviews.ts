import { Refusal } from '../base/refusal.ts';
import { listFilter } from '../rules/lists/list-filter.ts';
import { paginate } from '../rules/lists/paginate.ts';
import { decide, startReview } from '../rules/members/access-review.ts';
import type { Caller } from '../rules/request/authenticate.ts';
import { etagOf } from '../rules/request/preconditions.ts';
import type { Rows } from '../state/state.ts';
import type { World } from '../state/world.ts';
import type { Behaviours } from './behaviour.ts';

/** Regular looks at who can do what. */
export const accessReviews: Behaviours<'access_reviews'> = {
  'access_reviews.list': ({ id, caller, world, query }) => ({
    body: paginate(world.tables.reviews, { account: caller.account.id, name: id, query, where: listFilter(query) }),
  }),
  'access_reviews.start': ({ caller, world }) => ({ body: startReview(world, caller.account.id, 'member') }),
  'access_reviews.get': ({ caller, world, path }) => {
    const review = reviewOf(world, caller, path.review_id);
    return { body: review.wire, headers: { ETag: etagOf(review) } };
  },
  'access_reviews.decide': ({ caller, world, path, body }) => {
    const found = reviewOf(world, caller, path.review_id);
    const { review, effects } = decide(world, found, { subject: path.item_id, decision: body.decision });
    return { body: review.wire, headers: { ETag: etagOf(review) }, effects };
  },
};

function reviewOf(world: World, { account }: Caller, id: string): Rows['reviews'] {
  const review = world.tables.reviews.get(id);
  if (review?.account === account.id) return review;
  throw new Refusal('not-found', 'There is no access review with this id.');
}
