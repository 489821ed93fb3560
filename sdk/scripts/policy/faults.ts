import type { Statement } from './statements.ts';

/** What the statements of the privacy policy are checked against: the tests and the spec. */
export interface Evidence {
  /** The titles of all tests of the privacy policy. */
  readonly titles: readonly string[];
  /** Returns whether the spec has this operation or this JSON Pointer. */
  readonly inSpec: (place: string) => boolean;
}

/**
 * Returns the faults of all statements of the privacy policy, one line each. Every statement needs evidence in the spec, the
 * mock, the SDK and the tests, or else a reason why there is no evidence.
 */
export function policyFaults(statements: readonly Statement[], evidence: Evidence): string[] {
  const listed = statements.flatMap(({ tests = [] }) => tests);
  const inOrder = statements.flatMap(({ id }, place) =>
    id === idAt(place) ? [] : [`${id} stands where ${idAt(place)} belongs.`],
  );
  const unlisted = evidence.titles
    .filter((title) => !listed.includes(title))
    .map((title) => `"${title}" is a test that no statement lists.`);
  return [...inOrder, ...statements.flatMap((statement) => faultsOfOne(statement, evidence)), ...unlisted];
}

const idAt = (place: number): string => `P-${String(place + 1).padStart(3, '0')}`;

function faultsOfOne({ id, says, reason, spec = [], mock, sdk, tests = [] }: Statement, { titles, inSpec }: Evidence): string[] {
  const shown = spec.length > 0 && mock && sdk && tests.length > 0;
  const some = spec.length > 0 || mock || sdk || tests.length > 0;
  const faults = [
    ...spec.filter((place) => !inSpec(place)).map((place) => `${place} is not in the spec.`),
    ...tests.filter((title) => !title.startsWith(`${id} `)).map((title) => `"${title}" does not begin with the id.`),
    ...tests.filter((title) => !titles.includes(title)).map((title) => `there is no test "${title}".`),
  ];
  if (!says) faults.push('it says nothing.');
  if (reason ? some : !shown) faults.push('it needs a place in the spec, mock, sdk and tests, or else a reason.');
  return faults.map((fault) => `${id}: ${fault}`);
}
