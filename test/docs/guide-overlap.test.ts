import { expect, test } from 'vitest';
import { loadFacts } from '../../docs/scripts/spec-facts.ts';
import { durationWords } from '../../docs/scripts/wording.ts';
import { guidePart } from '../support/guide-parts.ts';

test('the guide says how long an overlap may be', () => {
  const most = String(loadFacts().figures.rotation_overlap_max?.value);
  const made = `- The option \`overlap\` is an ISO 8601 duration, such as \`PT1H\` for one hour. The shortest is \`PT0S\`, the longest \`${most}\` (${durationWords(most)}).\n`;
  expect(guidePart('overlap', made, 'docs/guides/keys-and-mfa.md')).toBe(made);
});
