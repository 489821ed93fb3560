import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { keepSecret } from './secret-keeper.ts';
import type { Terminal } from './terminal.ts';

function fakeTerminal() {
  const printed = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    write(text: string, done?: () => void): boolean {
      printed[name] += text;
      done?.();
      return true;
    },
  });
  return { printed, terminal: { out: stream('out'), err: stream('err') } as unknown as Terminal };
}
const folder = (): string => mkdtempSync(path.join(tmpdir(), 'sentinelsec-secret-'));

test('the secret is in the file, and is not printed', async () => {
  const { printed, terminal } = fakeTerminal();
  const out = path.join(folder(), 'key');
  await keepSecret({ out }, terminal, async (store) => store('made'));
  expect(readFileSync(out, 'utf8')).toBe('made\n');
  expect(printed).toEqual({ out: '', err: '' });
});

test('a secret that is in no file is printed if its check fails', async () => {
  const { printed, terminal } = fakeTerminal();
  const failing = keepSecret({}, terminal, async (store) => {
    await store('made');
    throw new Error('not proved');
  });
  await expect(failing).rejects.toThrow('not proved');
  expect(printed.out).toBe('made\n');
});

test('if the file exists or cannot be created, no secret is made; if no secret was made, the new file is removed', async () => {
  const { terminal } = fakeTerminal();
  const at = folder();
  let isMade = false;
  const make = async (): Promise<void> => {
    isMade = true;
    throw new Error('refused');
  };
  await expect(keepSecret({ out: at }, terminal, make)).rejects.toMatchObject({ kind: 'file' });
  await expect(keepSecret({ out: path.join(at, 'no/such/key') }, terminal, make)).rejects.toMatchObject({ kind: 'file' });
  expect(isMade).toBe(false);
  const out = path.join(at, 'key');
  await expect(keepSecret({ out }, terminal, make)).rejects.toThrow('refused');
  expect(existsSync(out)).toBe(false);
});
