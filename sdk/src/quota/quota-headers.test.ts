import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { parseLimits, parsePolicies } from '../wire/rate-limit.ts';
import { QuotaHeaders } from './quota-headers.ts';

const fields = (policies: string, limits: string) => new Headers({ 'ratelimit-policy': policies, ratelimit: limits });

/**
 * Returns what `parsePolicies` and `parseLimits` read from the headers, without `QuotaHeaders`. If several items have the same
 * name and partition, the last item counts.
 */
function parsed(policies: string, limits: string) {
  const items = new Map<string, object>();
  for (const policy of parsePolicies(policies)) {
    const { name, partition } = policy;
    items.set(JSON.stringify([name, partition]), { name, partition, policy, limit: undefined });
  }
  for (const limit of parseLimits(limits)) {
    const { name, partition } = limit;
    const key = JSON.stringify([name, partition]);
    items.set(key, { policy: undefined, ...items.get(key), name, partition, limit });
  }
  return [...items.values()];
}

const name = fc.constantFrom('standard', 'daily', 'a b', 'x.y:z/1', '', 'quo\\"te', 'back\\\\slash', 'r=1;t=2');
const partition = fc.constantFrom('', '', ';pk=:YQ==:', ';pk=:Yg:');
const digits = fc.constantFrom('0', '7', '007', '599999999', '999999999999999', '1000000000000000', '-1', '1.5', '');
const separator = fc.constantFrom(', ', ', ', ', ', ',', ' ,\t', ', , ');
const policy = fc.record({ name, partition });
const limit = fc.record({
  r: digits,
  t: fc.option(digits, { nil: undefined }),
  end: fc.constantFrom('', '', '', ';x=1', ';r=3', ' '),
});
const answer = fc.record({ limits: fc.array(limit, { maxLength: 4 }), separator, mixed: fc.boolean() });

test('both fields are read as the parser reads them, in any form', () => {
  fc.assert(
    fc.property(fc.array(policy, { maxLength: 4 }), fc.array(answer, { minLength: 1, maxLength: 3 }), (known, answers) => {
      const headers = new QuotaHeaders();
      const policies = known.map(({ name: of, partition: pk }) => `"${of}";q=9;w=60${pk}`).join(', ');
      for (const { limits, separator: between, mixed } of answers) {
        const named = mixed ? known.toReversed() : known;
        const text = limits
          .map(({ r, t, end }, at) => {
            const { name: of = 'other', partition: pk = '' } = named[at] ?? {};
            return `"${of}";r=${r}${t === undefined ? '' : `;t=${t}`}${pk}${end}`;
          })
          .join(between);
        expect(headers.read(fields(policies, text))).toEqual(parsed(policies, new Headers({ a: text }).get('a') ?? ''));
      }
    }),
    { ...runs, numRuns: 500 },
  );
});

test('a credential that a server puts into a name is hidden, whichever field names it first', () => {
  const headers = new QuotaHeaders();
  const mask = (text: string): string => text.replaceAll('my-key', '[secret]');
  for (const policies of ['"my-key";q=9', '"p";q=9', '"my-key";q=9, "p";q=8'])
    for (const limits of ['"my-key";r=1;t=1', '"p";r=1, "my-key";r=2', '"my-key";r=1, "p";r=2'])
      expect(JSON.stringify(headers.read(fields(policies, limits), mask))).not.toContain('my-key');
});
