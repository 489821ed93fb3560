import { Refusal } from '../../base/refusal.ts';
import { moment } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import { auditOwn, type Effect } from '../audit/audit-chain.ts';
import { revokeKey } from '../keys/key-expiry.ts';
import { notify } from '../notify.ts';
import { removeMember } from './membership.ts';

type Review = Rows['reviews']['wire'];
type Item = Review['items'][number];

/** Returns the open review of an account. An account has at most one open review. */
const openReview = (world: World, account: string): Rows['reviews'] | undefined =>
  world.tables.reviews.all().find((row) => row.account === account && row.wire.status === 'open');

/** Starts a review of all active keys and all members. Throws a 409 if a review is already open. */
export function startReview(world: World, account: string, startedBy: Review['started_by']): Review {
  if (openReview(world, account)) throw new Refusal('state-conflict', 'A review is already open. Decide on its items first.');
  const id = world.id('rev');
  const keys = world.tables.keys.all().filter((key) => key.account === account && key.wire.status === 'active');
  const members = world.tables.members.all().filter((member) => member.account === account);
  const items = [...keys.map((key) => keyItem(world, key)), ...members.map((member) => memberItem(world, member))];
  const wire: Review = { id, status: 'open', started_by: startedBy, created_at: world.timestamp(), completed_at: null, items };
  world.tables.reviews.insert({ id, account, wire, kept: undefined });
  notify(world, { account, topic: 'review_due', about: id });
  return wire;
}

/**
 * Schedules the next review of an account, and starts a review now. If another review is open or the account is closed, only
 * schedules the next review. Does nothing if the account no longer exists. Returns whether a review was started.
 */
export function startDueReview(world: World, account: string): boolean {
  if (!world.tables.accounts.get(account)) return false;
  scheduleReview(world, account);
  if (world.tables.accounts.get(account)?.wire.status !== 'active' || openReview(world, account)) return false;
  const { id } = startReview(world, account, 'schedule');
  auditOwn(world, { account, action: 'review.start', target: id });
  return true;
}

function keyItem(world: World, { id, wire }: Rows['keys']): Item {
  const used = world.tables.keyUses.get(id)?.kept.scopes ?? [];
  return item(world, { item_id: id, kind: 'key', last: wire.last_used_at, since: wire.created_at, held: wire.scopes, used });
}

/** Returns the review item of a member. A scope counts as used if one of the keys that the member created has used the scope. */
function memberItem(world: World, { id, account, wire }: Rows['members']): Item {
  const keys = world.tables.keys.all().filter((key) => key.account === account && key.wire.created_by === id);
  const used = keys.flatMap((key) => world.tables.keyUses.get(key.id)?.kept.scopes ?? []);
  const held = contract.roles[wire.role].scopes as Item['scopes_unused'];
  return item(world, { item_id: id, kind: 'member', last: wire.last_active_at, since: wire.created_at, held, used });
}

interface Access extends Pick<Item, 'item_id' | 'kind'> {
  readonly last: string | null;
  /** When the key or member was created. If the key or member was never active, it counts as unused since this time. */
  readonly since: string;
  readonly held: Item['scopes_unused'];
  readonly used: readonly string[];
}

const item = (world: World, { item_id, kind, last, since, held, used }: Access): Item => ({
  item_id,
  kind,
  last_used_at: last,
  unused: world.now() - moment(last ?? since) >= contract.figures.key_unused,
  scopes_unused: held.filter((scope) => !used.includes(scope)),
  decision: null,
  decided_at: null,
});

/** A decision on an item. */
export interface ReviewDecision {
  readonly subject: string;
  readonly decision: NonNullable<Item['decision']>;
}

/** The changed review, and the changes that the decision caused. */
export interface DecisionResult {
  readonly review: Rows['reviews'];
  readonly effects: readonly Effect[];
}

/**
 * Records the decision on an item of a review. The decision `revoked` immediately revokes the key or removes the member. The last
 * decision completes the review. Throws a 404 if the review has no such item, and a 409 if the item was already decided.
 */
export function decide(world: World, review: Rows['reviews'], { subject, decision }: ReviewDecision): DecisionResult {
  const found = review.wire.items.find(({ item_id }) => item_id === subject);
  if (!found) throw new Refusal('not-found', `The review has no item with the id ${subject}.`);
  if (found.decision !== null) throw new Refusal('state-conflict', `The item was already decided at ${found.decided_at}.`);
  const effects = decision === 'revoked' ? revoke(world, subject) : [];
  const now = world.timestamp();
  const items = review.wire.items.map((other) => (other === found ? { ...other, decision, decided_at: now } : other));
  const done = items.every((other) => other.decision !== null);
  const change = done ? { items, status: 'completed' as const, completed_at: now } : { items };
  return { review: world.tables.reviews.update(review.id, { wire: change }), effects };
}

/** Revokes a key or removes a member. Does nothing if this was already done. */
function revoke(world: World, subject: string): Effect[] {
  const key = world.tables.keys.get(subject);
  if (key && key.wire.status !== 'revoked') {
    revokeKey(world, subject, 'access_review');
    return [{ action: 'keys.revoke', target: subject }];
  }
  const member = world.tables.members.get(subject);
  return member ? [{ action: 'members.remove', target: subject }, ...removeMember(world, member, 'access_review')] : [];
}

/** Schedules the next access review of an account, `review_interval` from now. */
export const scheduleReview = (world: World, account: string): void =>
  world.schedule({ job: 'review.start', at: world.now() + contract.figures.review_interval, priority: 3, subject: account });
