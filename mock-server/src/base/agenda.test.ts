import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { type Due, emptyAgenda, forget, nextDue, schedule, takeDue } from './agenda.ts';

const taken = (dues: readonly Due[], until = Number.POSITIVE_INFINITY): Due[] => {
  const agenda = emptyAgenda();
  for (const due of dues) schedule(agenda, due);
  const out: Due[] = [];
  for (let due = takeDue(agenda, until); due; due = takeDue(agenda, until)) out.push(due);
  return out;
};

test('due jobs are taken by moment, then by priority, then in the order in which they were scheduled', () => {
  const any = fc.record({ at: fc.nat(20), priority: fc.nat(2), job: fc.constantFrom('a', 'b'), subject: fc.string() });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 60 }), (dues) => {
      const order = dues.map((due, place) => ({ due, place }));
      order.sort((one, other) => one.due.at - other.due.at || one.due.priority - other.due.priority || one.place - other.place);
      expect(taken(dues).map(({ subject, at, priority }) => [at, priority, subject])).toEqual(
        order.map(({ due }) => [due.at, due.priority, due.subject]),
      );
    }),
    runs,
  );
});

test('jobs that are due later stay on the agenda', () => {
  const dues = [5, 1, 9].map((at) => ({ at, priority: 0, job: 'x', subject: String(at) }));
  expect(taken(dues, 5).map(({ at }) => at)).toEqual([1, 5]);
});

test('forgotten jobs are never taken, and the other jobs are still taken in order', () => {
  const agenda = emptyAgenda();
  for (let at = 20; at > 0; at--) schedule(agenda, { at: at % 7, priority: 0, job: 'x', subject: at % 2 ? 'gone' : 'here' });
  forget(agenda, (subject) => subject === 'gone');
  schedule(agenda, { at: 3, priority: 0, job: 'x', subject: 'late' });
  const out: Due[] = [];
  for (let due = takeDue(agenda, 100); due; due = takeDue(agenda, 100)) out.push(due);
  expect(out.map(({ subject }) => subject)).not.toContain('gone');
  expect(out.map(({ at }) => at)).toEqual(out.map(({ at }) => at).toSorted((one, other) => one - other));
  expect(out).toHaveLength(11);
});

test('an empty agenda has no next job', () => {
  expect(nextDue(emptyAgenda())).toBeUndefined();
  expect(takeDue(emptyAgenda(), Number.POSITIVE_INFINITY)).toBeUndefined();
});
