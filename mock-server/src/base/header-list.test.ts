import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { HeaderList } from './header-list.ts';

const name = fc.constantFrom('Accept', 'accept', 'Vary', 'cookie', 'Cookie', 'Set-Cookie', 'set-cookie', 'X-Own', '__proto__');
const value = fc.constantFrom('', 'a', 'b, c', 'd=e; f');
const change = fc.record({ does: fc.constantFrom('append', 'append', 'set', 'delete'), name, value });

/** Returns the content of headers, independent of the order of the headers. */
const content = (headers: Iterable<[string, string]> & Pick<Headers, 'get' | 'has'>): unknown => ({
  pairs: [...headers].sort().map(String),
  accept: [headers.get('ACCEPT'), headers.has('ACCEPT')],
  cookies: [headers.get('set-cookie'), headers.get('cookie'), headers.has('Cookie')],
});

test('headers are read and changed as those of fetch', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value)), fc.array(change), (pairs, changes) => {
      const own = new HeaderList(pairs);
      const usual = new Headers(pairs);
      for (const { does, name: header, value: text } of changes) {
        if (does === 'append') [own, usual].map((headers) => headers.append(header, text));
        else if (does === 'set') [own, usual].map((headers) => headers.set(header, text));
        else [own, usual].map((headers) => headers.delete(header));
      }
      expect(content(own)).toEqual(content(usual));
      const flat = own.flat();
      expect(flat.filter((_, place) => place % 2 === 0)).toEqual([...own].map(([header]) => header));
      expect(flat.filter((_, place) => place % 2 === 1)).toEqual([...own].map(([, text]) => text));
    }),
    runs,
  );
});

test('an object becomes headers', () => {
  expect([...HeaderList.of({ ETag: '"1"', Vary: 'Origin' })]).toEqual([
    ['etag', '"1"'],
    ['vary', 'Origin'],
  ]);
});
