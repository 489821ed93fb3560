import { expect, test } from 'vitest';
import { door } from '../support/door.ts';
import { soundDraft } from './draft.ts';
import { operations } from './operations.ts';
import { send } from './send.ts';

// A restore token is there only once the account was closed.
const asked = operations.filter(({ auth }) => auth !== 'restoreToken');
const statusesOf = ({ answers }: (typeof asked)[number]): string[] => answers.map(({ status }) => status);
const every = Array.from({ length: 499 }, (_, place) => String(place + 100));

test.each(asked.map((operation) => ({ id: operation.id, operation })))(
  '$id answers each status that the description has it answer with, when one prefers that',
  async ({ operation }) => {
    for (const status of statusesOf(operation).filter((code) => Number(code) >= 400 || code === '304')) {
      const sound = soundDraft(operation);
      const { response } = await send(door(), { ...sound, headers: { ...sound.headers, prefer: `code=${status}` } });
      expect([response.status, response.headers.get('preference-applied')]).toEqual([Number(status), `code=${status}`]);
    }
  },
);

test('a status that an operation never answers is refused, and the refusal tells which it does', async () => {
  for (const operation of asked) {
    const open = door({ check: () => {} });
    const statuses = statusesOf(operation);
    const sound = soundDraft(operation);
    for (const status of every.filter((code) => !statuses.includes(code)).filter((_, place) => place % 97 === 0)) {
      const { response } = await send(open, { ...sound, headers: { ...sound.headers, prefer: `code=${status}` } });
      const { detail } = (await response.json()) as { detail: string };
      expect([response.status, detail]).toEqual([
        400,
        `Prefer: ${operation.id} never answers ${status}. It answers ${statuses.join(', ')}.`,
      ]);
    }
  }
});
