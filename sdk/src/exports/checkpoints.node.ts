import type { ByteRanges } from './byte-ranges.ts';
import type { FileState } from './download-state.ts';
import type { FileVersion } from './fetch-range.ts';
import type { PartFile } from './part-file.node.ts';
import type { StateFile } from './state-file.node.ts';

/** A file that is being fetched. */
interface Growing {
  readonly part: PartFile;
  readonly have: ByteRanges;
  readonly version: FileVersion;
  readonly sha256: string;
}

/**
 * Writes down how far files have got: first their bytes to the disk, then the state. After so many bytes it does so beside the transfers;
 * when as many more have come before it is done, they wait for it. So a killed run costs at most twice as many bytes.
 */
export class Checkpoints {
  readonly #state: StateFile;
  readonly #everyBytes: number;
  readonly #files = new Set<Growing>();
  #unsaved = 0;
  #underway: Promise<void> | undefined;

  constructor(state: StateFile, everyBytes: number) {
    this.#state = state;
    this.#everyBytes = everyBytes;
  }

  /** Looks after a file from now on. */
  add(file: Growing): void {
    this.#files.add(file);
  }

  /** Forgets a file; resolves when nothing about it will be written any more. */
  async remove(file: Growing): Promise<void> {
    this.#files.delete(file);
    await this.#underway?.catch(() => undefined);
  }

  /** So many bytes have been written. Resolves when more may be. */
  async wrote(bytes: number): Promise<void> {
    this.#unsaved += bytes;
    if (this.#unsaved < this.#everyBytes) return;
    await this.#underway;
    // Others may have waited, too: the first begins the next one.
    if (!this.#underway && this.#unsaved >= this.#everyBytes) void this.#begin();
  }

  /** Resolves when all that has been written so far is on the disk and in the state. */
  async save(): Promise<void> {
    await this.#underway?.catch(() => undefined);
    await this.#begin();
  }

  #begin(): Promise<void> {
    this.#unsaved = 0;
    const run = this.#write();
    this.#underway = run;
    const done = (): void => {
      if (this.#underway === run) this.#underway = undefined;
    };
    // A failure reaches the transfers with the next bytes, or whoever waits for `save`.
    run.then(done, () => undefined);
    return run;
  }

  async #write(): Promise<void> {
    const files = [...this.#files].map((file) => [file, file.have.list] as const);
    await Promise.all(files.map(([{ part }]) => part.sync()));
    const states = files.map(([file, durable]) => [file.part.name, this.#stateOf(file, durable)] as const);
    await this.#state.saveFiles(Object.fromEntries(states));
  }

  #stateOf({ part, sha256, version }: Growing, durable: FileState['durable']): FileState {
    const rejected = this.#state.fileOf(part.name)?.rejected;
    return {
      sha256,
      durable,
      ...(version.tag !== undefined && { etag: version.tag }),
      ...(rejected !== undefined && { rejected }),
    };
  }
}
