import { createHash } from 'node:crypto';
import { link, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { systemClock } from '../base/clock.ts';
import { isRecord } from '../wire/json-text.ts';
import { codeOf, FileError, noLinks, onDisk } from './file-error.ts';

/** The name of the lock file in the folder. */
export const lockName = '.sentinelsec-download.lock';

/**
 * The time between two renewals of a lock, in milliseconds. A renewal sets the modification time of the lock file to the current
 * time of the system, even if the client has a virtual clock.
 */
const heartbeat = 15_000;
/** If a lock was not renewed for this number of milliseconds, a process on another machine may take over the lock. */
const staleAfter = 120_000;

/**
 * The process that holds a lock. After this process has ended, the operating system may give its id to a new process. The start
 * time `began` then shows that the new process does not hold the lock.
 */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly began: string;
  readonly token: string;
}

/**
 * The tokens of the locks that this process could not remove at the end of a download. The next download may take over these
 * locks.
 */
const ended = new Set<string>();

/**
 * Locks a folder for one download. Returns a function that unlocks the folder. If another download holds the lock, `lockFolder`
 * throws a `FileError` with the code `ELOCKED`. There are two exceptions, in which `lockFolder` takes over the lock: the holder
 * was a process on this machine and has ended, or the holder is on another machine and has not renewed the lock for two minutes.
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
    if (held !== undefined) await remove(at, held, own);
  }
  const stop = beat(at);
  return async () => {
    stop();
    // The download may be complete, so it must not fail because its lock cannot be removed. The next run takes over such a lock.
    await release(at, own).catch(() => void ended.add(token));
  };
}

/**
 * Creates the lock file. If the file system has hard links, no other process can see an incomplete lock file. Returns false if a
 * lock exists.
 */
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
    // If the file stays, the next download into the folder removes it.
    await rm(aside, { force: true }).catch(() => undefined);
  }
}

/** Removes the lock, unless another run has taken it over. */
async function release(at: string, own: Holder): Promise<void> {
  if ((await read(at))?.text === JSON.stringify(own)) await rm(at, { force: true });
}

interface Held {
  readonly text: string;
  readonly renewedAt: number;
}

/** Reads the lock file; returns undefined if there is none. */
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
  // On systems without hard links, a lock file is incomplete for a moment while its holder writes it. If it stays incomplete, the
  // holder has ended.
  if (!holder || holder.host !== hostname()) return systemClock.now() - renewedAt > (holder ? staleAfter : heartbeat);
  return ended.has(holder.token) || (await beginOf(holder.pid)) !== holder.began;
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

/**
 * Returns the start time of a process, as the operating system writes it. Returns `ended` if the process does not exist. Returns
 * `running` if the start time is unknown.
 */
async function beginOf(pid: number): Promise<string> {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    if (codeOf(cause) === 'ESRCH') return 'ended';
  }
  // Linux: the 22nd field is the start time in ticks since the machine started. The second field is a name in brackets, which may
  // contain any character.
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const fields = status?.slice(status.lastIndexOf(')') + 2).split(' ') ?? [];
  // `Z` is a process that has ended. The system lists it until its parent has read the exit status.
  return fields[0] === 'Z' ? 'ended' : (fields[19] ?? 'running');
}

/**
 * Removes a stale lock. A lock is stale if its download has ended, or if no process renews the lock. Several processes may try
 * this at the same time. The following steps make sure that only one process removes the lock:
 * 1. A process first creates a second lock file, the *claim*. Only one process can create it.
 * 2. This process reads the stale lock again. It removes the lock if the lock has not changed. Then it removes the claim.
 * 3. If this process ends before it removes its claim, the claim is a stale lock, too. The next process removes it with the same
 *    steps.
 */
async function remove(at: string, { text }: Held, own: Holder): Promise<void> {
  const claim = path.join(
    path.dirname(at),
    `${lockName}.${createHash('sha256').update(`${at}\n${text}`).digest('hex').slice(0, 32)}`,
  );
  if (await create(claim, own)) {
    try {
      if ((await read(at))?.text === text) await onDisk(at, () => rm(at, { force: true }));
      return await onDisk(claim, () => rm(claim, { force: true }));
    } catch (cause) {
      // This run ends now, so the next run may take over the claim.
      ended.add(own.token);
      throw cause;
    }
  }
  const other = await read(claim);
  if (other !== undefined && (await isStale(other))) await remove(claim, other, own);
}

/** Renews the lock regularly. Returns a function that stops the renewals. */
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
