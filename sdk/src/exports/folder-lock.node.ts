import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { systemClock } from '../base/clock.ts';
import { isRecord } from '../wire/json-text.ts';
import { codeOf, FileError, noLinks, onDisk } from './file-error.ts';

/** The name of the lock in the folder. */
export const lockName = '.sentinelsec-download.lock';

/** The holder shows that it lives this often, in milliseconds of real time. Disks keep real time, whatever clock the client has. */
const heartbeat = 15_000;
/** A lock of another machine that has not been renewed for so long is taken over. */
const staleAfter = 120_000;

/** Who holds a lock. A process is told apart from a later one with the same number by when it began. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly began: string;
  readonly token: string;
}

/**
 * Takes a folder for one download; answers what gives it back. Throws a `FileError` (`code` is `ELOCKED`) while another run holds it. The
 * lock of a process that has ended, or of another machine that has not renewed it for two minutes, is taken over.
 *
 * @example
 * ```ts
 * const unlock = await lockFolder('.', 'a-token-that-comes-once');
 * await unlock();
 * ```
 */
export async function lockFolder(folder: string, token: string): Promise<() => Promise<void>> {
  const at = path.join(folder, lockName);
  const own: Holder = { pid: process.pid, host: hostname(), began: await beginOf(process.pid), token };
  for (let tries = 0; !(await create(at, own)); tries += 1) {
    const held = await read(at);
    if (held !== undefined && (tries >= 3 || !(await isStale(held)))) throw locked(at, held.text);
    if (held !== undefined) await remove(at, { ...held, token });
  }
  const stop = beat(at);
  return async () => {
    stop();
    if ((await read(at))?.text === JSON.stringify(own)) await rm(at, { force: true });
  };
}

/** Makes the lock, at once with what it says; answers false when there is one. */
async function create(at: string, own: Holder): Promise<boolean> {
  const aside = `${at}.${own.token}`;
  const write = (to: string): Promise<void> => writeFile(to, JSON.stringify(own), { flag: 'wx', mode: 0o600 });
  try {
    await write(aside);
    await link(aside, at).catch((cause: unknown) => {
      if (!noLinks.has(codeOf(cause))) throw cause;
      return write(at);
    });
    return true;
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw FileError.from(at, cause);
    return false;
  } finally {
    await rm(aside, { force: true });
  }
}

interface Held {
  readonly text: string;
  readonly renewedAt: number;
}

/** The lock as it stands; undefined when it is gone. */
async function read(at: string): Promise<Held | undefined> {
  try {
    return { text: await readFile(at, 'utf8'), renewedAt: (await stat(at)).mtimeMs };
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw FileError.from(at, cause);
  }
}

async function isStale({ text, renewedAt }: Held): Promise<boolean> {
  const holder = holderOf(text);
  // Torn where there are no links: for a moment only while its holder lives.
  if (!holder || holder.host !== hostname()) return systemClock.now() - renewedAt > (holder ? staleAfter : heartbeat);
  return (await beginOf(holder.pid)) !== holder.began;
}

function holderOf(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const sound = isRecord(value) && typeof value.pid === 'number' && typeof value.host === 'string';
    return sound ? (value as unknown as Holder) : undefined;
  } catch {
    return undefined;
  }
}

/** When a process began, as its system tells it; `running` where that is not told, and `ended` when there is no such process. */
async function beginOf(pid: number): Promise<string> {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    if (codeOf(cause) === 'ESRCH') return 'ended';
  }
  // Linux: the 22nd field, in ticks since the start of the machine. The second one is a name that may hold anything, in brackets.
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const fields = status?.slice(status.lastIndexOf(')') + 2).split(' ') ?? [];
  // A process that was killed stays listed until its parent asks for it.
  return fields[0] === 'Z' ? 'ended' : (fields[19] ?? 'running');
}

/** Removes a stale lock, unless another run has taken it over meanwhile: that one's lock is put back. */
async function remove(at: string, { text, token }: { readonly text: string; readonly token: string }): Promise<void> {
  const aside = `${at}.${token}`;
  await onDisk(at, async () => {
    try {
      await rename(at, aside);
    } catch (cause) {
      if (codeOf(cause) === 'ENOENT') return;
      throw cause;
    }
    if ((await readFile(aside, 'utf8')) !== text) await link(aside, at).catch(() => undefined);
    await rm(aside, { force: true });
  });
}

/** Renews the lock until it is stopped. */
function beat(at: string): () => void {
  let cancel = (): void => undefined;
  const again = (): void => {
    cancel = systemClock.deadline(
      heartbeat,
      () => {
        const now = new Date(systemClock.now());
        utimes(at, now, now).catch(() => undefined);
        again();
      },
      'background',
    );
  };
  again();
  return () => cancel();
}

function locked(at: string, text: string): FileError {
  const holder = holderOf(text);
  const who = holder ? `process ${holder.pid} on ${JSON.stringify(holder.host)}` : 'another process';
  return new FileError(
    `Another download is under way in "${path.dirname(at)}" (${who}). Wait for it, or choose another folder. If it has ended, remove "${at}".`,
    { path: at, code: 'ELOCKED' },
  );
}
