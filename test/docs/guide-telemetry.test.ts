import { expect, test } from 'vitest';
import { allMembersOf, parametersOf } from '../../docs/scripts/pages/declarations.ts';
import { guidePart, table } from '../support/guide-parts.ts';

const guide = 'docs/guides/observability.md';
const code = (text: string): string => `\`${text}\``;

test('the guide shows what a telemetry function gets', () => {
  const members = allMembersOf('sdk/src/pipeline/telemetry.ts', 'TelemetryClient');
  const made = table(
    ['member', 'type', 'meaning'],
    members.map(({ name, type, text }) => [code(name), code(type), text]),
  );
  expect(guidePart('telemetry client', made, guide)).toBe(made);
});

test('the guide shows the arguments of the function that runs calls', () => {
  const parameters = parametersOf('sdk/src/base/run-in-context.ts', 'RunInContext');
  const made = table(
    ['argument', 'type', 'meaning'],
    parameters.map(({ name, type, text }) => [code(name), code(type), text]),
  );
  expect(guidePart('run in context', made, guide)).toBe(made);
});
