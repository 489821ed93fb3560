import { beforeEach, expect, test } from 'vitest';
import { soundDraft } from '../gates/draft.ts';
import { keyed } from '../gates/operations.ts';
import { prepare } from '../gates/send.ts';
import { Asker } from './asker.ts';

let asker: Asker;
beforeEach(() => {
  asker = new Asker();
});

const deep = (open: string, close: string): string => open.repeat(100_000) + close.repeat(100_000);

/** Bodies that are not JSON, each for another reason. */
const malformed: readonly (readonly [string, BodyInit])[] = [
  ['cut in an object', '{"organization_name":'],
  ['cut in a text', '{"organization_name":"Exa'],
  ['cut in an escape', '{"organization_name":"\\u00'],
  ['a comma too many', '{"organization_name":"Example",}'],
  ['JSON without quotes around names', '{organization_name:"Example"}'],
  ['other quotes', "{'organization_name':'Example'}"],
  ['a comment', '{"organization_name":"Example"/* why */}'],
  ['two values', '{"organization_name":"Example"}{}'],
  ['a line break in a text', '{"organization_name":"Exam\nple"}'],
  ['NUL after the value', '{"organization_name":"Example"}\0'],
  ['JSON with NaN', '{"organization_name":NaN}'],
  ['a number with a leading zero', '{"organization_name":01}'],
  ['only white space', '   '],
  ['a byte order mark twice', '\uFEFF\uFEFF{}'],
  ['not UTF-8', Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
  ['an overlong encoding', Uint8Array.from([0x22, 0xc0, 0xaf, 0x22])],
  ['UTF-16', Uint8Array.from([0x7b, 0x00, 0x7d, 0x00])],
  ['an encoded surrogate', Uint8Array.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
  ['brackets of great depth, never closed', '['.repeat(100_000)],
];

test.each(malformed)('a body that is %s is malformed', async (_what, body) => {
  expect((await asker.change(body)).status).toBe(400);
  asker.expectNoFailure();
});

/** JSON bodies that do not match the schema, each with the pointer in the error. */
const unfit: readonly (readonly [string, string, string])[] = [
  ['arrays of great depth', deep('[', ']'), '/body'],
  ['objects of great depth', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`, '/body/a'],
  ['depth in a property', `{"organization_name":${deep('[', ']')}}`, '/body/organization_name'],
  ['a number past all numbers', '{"organization_name":1e999999}', '/body/organization_name'],
  ['a number of many digits', `{"organization_name":${'9'.repeat(100_000)}}`, '/body/organization_name'],
  ['a very long text', `{"organization_name":"${'x'.repeat(500_000)}"}`, '/body/organization_name'],
  ['a key of the prototype', '{"__proto__":{"email":"eve@example.com"}}', '/body/__proto__'],
  ['the key of a constructor', '{"constructor":{"prototype":{}}}', '/body/constructor'],
  ['the key of a method of all objects', '{"toString":1}', '/body/toString'],
  ['a key with slashes and tildes', '{"a/b~c":1}', '/body/a~1b~0c'],
  ['an empty key', '{"":1}', '/body/'],
  ['null', 'null', '/body'],
  ['a text', '"x"', '/body'],
];

test.each(unfit)('%s: does not match the schema, and the error has a pointer', async (_what, body, pointer) => {
  const answer = await asker.change(body);
  expect(answer.status).toBe(422);
  const { errors } = JSON.parse(answer.body) as { errors: { pointer: string }[] };
  expect(errors.map((fault) => fault.pointer)).toContain(pointer);
  asker.expectNoFailure();
});

test('if a body contains a name twice, the last value counts, in the validation and in the change', async () => {
  const change = await asker.change('{"organization_name":7,"organization_name":"Second"}');
  expect([change.status, JSON.parse(change.body).organization_name]).toEqual([200, 'Second']);
  expect((await asker.change('{"organization_name":"First","organization_name":7}')).status).toBe(422);
});

test('half of a surrogate pair is returned as it was sent, and the audit trail stays valid', async () => {
  const sent = await asker.change('{"organization_name":"half \\ud800 pair"}');
  if (sent.status === 200) expect(JSON.parse(sent.body).organization_name).toBe('half \ud800 pair');
  else expect(sent.status).toBe(422);
  const { status, body } = await asker.testPlatform.call('GET /v1/audit/verification');
  expect([status, body.valid]).toEqual([200, true]);
});

/** Property names that no operation knows. */
const strangers = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'surprise'];

test.each(keyed.filter(({ body }) => body).map((operation) => [operation.id, operation] as const))(
  '%s refuses each malformed body and each unknown property, and changes nothing',
  async (_id, operation) => {
    const { scene, request } = await prepare(asker.testPlatform, soundDraft(operation));
    const { platform } = scene;
    const send = async (body: string): Promise<number> => {
      platform.limits.reset();
      const { headers, url, method } = request();
      return (await asker.ask(new Request(url, { method, headers, body }))).status;
    };
    for (const body of ['{', '[1,', '{"a":1}}', '\0', '"\\x"']) expect([body, await send(body)]).toEqual([body, 400]);
    for (const body of ['null', '[]', '7', '"x"', 'true', deep('[', ']')]) expect(await send(body)).toBe(422);
    for (const name of strangers) {
      const text = JSON.stringify(operation.body?.example)
        .replace(/^\{/, `{${JSON.stringify(name)}:{},`)
        .replace(',}', '}');
      expect([name, await send(text)]).toEqual([name, 422]);
    }
    asker.expectNoFailure();
  },
);
