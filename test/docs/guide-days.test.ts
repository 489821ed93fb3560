import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { expect, test } from 'vitest';
import { loadFacts } from '../../docs/scripts/spec-facts.ts';
import { durationWords } from '../../docs/scripts/wording.ts';
import { guidePart, table } from '../support/guide-parts.ts';

const { classes, spec } = loadFacts();
const page = 'docs/guides/testing.md';
const beginnings: Readonly<Record<string, string>> = {
  creation: 'the creation',
  ready: 'the moment when its files are ready',
  closure: 'the closure of the account',
};

test('the guide says after which time each class of data changes', () => {
  const rows = Object.entries(classes).map(([name, { clock, anonymize_after, delete_after }]) => [
    name.replaceAll('_', ' '),
    anonymize_after ? durationWords(anonymize_after) : '',
    delete_after ? durationWords(delete_after) : 'no fixed time',
    delete_after ? (beginnings[clock] ?? clock) : '',
  ]);
  const made = table(['data class', 'anonymized after', 'deleted after', 'counted from'], rows);
  expect(guidePart('retention days', made, page)).toBe(made);
});

test('the guide says what anonymizing does to each value of a usage log', () => {
  const fields = spec.components.schemas.UsageLog?.properties as Record<string, { 'x-anonymize'?: string }>;
  const named = (kind: string): string[] =>
    Object.entries(fields).flatMap(([name, field]) => (field['x-anonymize'] === kind ? [`\`${name}\``] : []));
  const made = table(
    ['value of a usage log', 'after anonymization'],
    [
      [named('remove').join(', '), '`null`'],
      [named('product').join(', '), 'only the name of the product'],
      ['`anonymized`', '`true`'],
    ],
  );
  expect(guidePart('anonymized values', made, page)).toBe(made);
});

test('a usage log changes at the exact end of each period, and not a millisecond earlier', async () => {
  const { anonymize_after = '', delete_after = '' } = classes.usage_log ?? {};
  const days = (duration: string): number => Number(/^P(\d+)D$/.exec(duration)?.[1]) * 86_400_000;
  const startTime = '2026-01-01T00:00:00.000Z';
  const platform = createPlatform({ seed: 'empty', frozen: true, startTime, check: conformance });
  const { id } = platform.seed.usageLog({ created_at: startTime });
  const states: string[] = [];
  for (const after of [days(anonymize_after) - 1, days(anonymize_after), days(delete_after) - 1, days(delete_after)]) {
    await platform.clock.advance({ milliseconds: Date.parse(startTime) + after - platform.clock.now() });
    const response = await platform.fetch(`${platform.origin}/v1/usage/logs/${id}`, {
      headers: { authorization: `Bearer ${platform.apiKey}` },
    });
    const { anonymized } = (await response.json()) as { anonymized?: boolean };
    states.push(anonymized === undefined ? String(response.status) : anonymized ? 'anonymous' : 'personal');
  }
  expect(states).toEqual(['personal', 'anonymous', 'anonymous', '404']);
});
