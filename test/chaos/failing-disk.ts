import type { FileHandle } from 'node:fs/promises';

type Fs = typeof import('node:fs/promises');

/** The calls to the file system that change something. */
const changing = ['mkdir', 'open', 'rename', 'link', 'rm'] as const;
const reading = ['readdir', 'readFile', 'stat', 'access'] as const;
const handleChanging = ['write', 'writev', 'writeFile', 'datasync', 'sync', 'truncate', 'close'] as const;
const handleReading = ['read', 'stat'] as const;

/** Selects the call that fails, and the error code. */
export interface Failure {
  readonly code: string;
  /**
   * The number of the call that fails, among the calls that count. The first one has the number 1. A call that does not count
   * cannot fail.
   */
  readonly at: number;
  /** Whether all later calls fail too, as on a full disk. */
  readonly forever: boolean;
  /** Whether calls that change nothing count too. */
  readonly reads: boolean;
  /** If set, only calls whose names match this expression count. */
  readonly only?: RegExp;
}

/** A disk that counts its calls, and whose calls can fail. */
export class FailingDisk {
  calls = 0;
  /** The name of the first call that failed. */
  failed: string | undefined;
  #failure: Failure | undefined;
  #portion: (() => number) | undefined;

  /**
   * Resets the count of calls, and sets which calls fail from now on. If `portion` is given, each write accepts only the share of
   * its bytes that `portion` returns, as an operating system may do.
   */
  begin(failure?: Failure, portion?: () => number): void {
    this.#portion = portion;
    this.calls = 0;
    this.failed = undefined;
    this.#failure = failure;
  }

  /** Returns the functions of `node:fs/promises` with the faults of this disk. */
  wrap(real: Fs): Fs {
    const own = [...changing, ...reading].map((name) => [
      name,
      async (...given: unknown[]): Promise<unknown> => {
        this.#step(name, (changing as readonly string[]).includes(name));
        const result = await (real[name] as (...given: unknown[]) => Promise<unknown>)(...given);
        return name === 'open' ? this.#watched(result as FileHandle) : result;
      },
    ]);
    return { ...real, ...Object.fromEntries(own) };
  }

  #watched(handle: FileHandle): FileHandle {
    for (const name of [...handleChanging, ...handleReading]) {
      const original = Reflect.get(handle, name) as (...given: unknown[]) => Promise<unknown>;
      Reflect.set(handle, name, async (...given: unknown[]): Promise<unknown> => {
        // The operating system closes a file descriptor even if `close` returns an error.
        const closed = name === 'close' ? await original.apply(handle, given) : undefined;
        this.#step(`handle.${name}`, (handleChanging as readonly string[]).includes(name));
        return name === 'close' ? closed : original.apply(handle, this.#shortened(name, given));
      });
    }
    return handle;
  }

  /** Returns the arguments of a call. Shortens the bytes of a write according to `portion`. */
  #shortened(name: string, given: unknown[]): unknown[] {
    if (!this.#portion) return given;
    const share = (bytes: number): number => Math.max(1, Math.floor(bytes * (this.#portion?.() ?? 1)));
    if (name === 'write' && typeof given[2] === 'number') return given.with(2, share(given[2]));
    if (name !== 'writev') return given;
    const [first = new Uint8Array()] = given[0] as readonly Uint8Array[];
    return given.with(0, [first.subarray(0, share(first.byteLength))]);
  }

  #step(name: string, changes: boolean): void {
    const { at = 0, code = '', forever = false, reads = true, only } = this.#failure ?? {};
    if ((!changes && !reads) || only?.test(name) === false) return;
    this.calls += 1;
    if (this.#failure === undefined || (forever ? this.calls < at : this.calls !== at)) return;
    this.failed ??= name;
    throw Object.assign(new Error(`${code}: ${name} failed`), { code });
  }
}
