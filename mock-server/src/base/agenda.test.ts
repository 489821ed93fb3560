import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Due, emptyAgenda, nextDue, schedule, takeDue } from './agenda.ts';

const taken = (dues: readonly Due[], until = Number.POSITIVE_INFINITY): Due[] => {
  const agenda = emptyAgenda();
  for (const due of dues) schedule(agenda, due);
  const out: Due[] = [];
  for (let due = takeDue(agenda, until); due; due = takeDue(agenda, until)) out.push(due);
  return out;
};

test('what is due comes out by moment, then priority, then as it was put in', () => {
  const any = fc.record({ at: fc.nat(20), priority: fc.nat(2), job: fc.constantFrom('a', 'b'), subject: fc.string() });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 60 }), (dues) => {
      const order = dues.map((due, place) => ({ due, place }));
      order.sort((one, other) => one.due.at - other.due.at || one.due.priority - other.due.priority || one.place - other.place);
      expect(taken(dues).map(({ subject, at, priority }) => [at, priority, subject])).toEqual(
        order.map(({ due }) => [due.at, due.priority, due.subject]),
      );
    }),
  );
});

test('what lies after the moment stays', () => {
  const dues = [5, 1, 9].map((at) => ({ at, priority: 0, job: 'x', subject: String(at) }));
  expect(taken(dues, 5).map(({ at }) => at)).toEqual([1, 5]);
});

test('an empty agenda has nothing next', () => {
  expect(nextDue(emptyAgenda())).toBeUndefined();
  expect(takeDue(emptyAgenda(), Number.POSITIVE_INFINITY)).toBeUndefined();
});
