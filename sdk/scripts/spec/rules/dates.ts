import { isMoment } from '../../../../mock-server/src/base/time.ts';
import type { Fault, Rule } from '../fault.ts';
import type { Node } from '../load.ts';

/** Checks that dates exist in the calendar, and that the sunset of an operation is after its deprecation. */
export const dates: Rule = ({ spec, operations }) => [
  ...effective(spec['x-policy'] as Node),
  ...operations.flatMap(({ id, deprecated }) => {
    if (!deprecated) return [];
    const { at, sunset } = deprecated;
    const odd = [at, sunset].filter((moment) => !isMoment(moment));
    if (odd.length > 0)
      return odd.map((moment) => ({
        place: id,
        fault: `x-deprecation contains ${moment}, which is not a valid time. Write a time such as 2027-01-01T00:00:00Z.`,
      }));
    return Date.parse(at) <= Date.parse(sunset)
      ? []
      : [{ place: id, fault: `the sunset ${sunset} is before the deprecation ${at}. Write a later sunset.` }];
  }),
];

const effective = ({ effective: date }: Node): Fault[] =>
  isMoment(`${date}T00:00:00Z`)
    ? []
    : [{ place: '/x-policy/effective', fault: `${date} is not a valid date. Write a date such as 2024-12-01.` }];
