import type { ByteRanges } from './byte-ranges.ts';
import type { FileState } from './download-state.ts';
import type { FileVersion } from './fetch-range.ts';
import type { PartFile } from './part-file.node.ts';
import type { StateFile } from './state-file.node.ts';

/** A file that the client fetches now. */
interface Growing {
  readonly part: PartFile;
  readonly have: ByteRanges;
  readonly version: FileVersion;
  readonly sha256: string;
}

/**
 * Saves the progress of a download regularly. A save flushes the fetched bytes to the disk, and then writes the state file. A
 * save starts when the transfers have written `everyBytes` bytes since the previous save. During a save, the transfers may write
 * another `everyBytes` bytes. If the process is killed, at most twice `everyBytes` bytes are lost.
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

  /** Includes a file in all later saves. */
  add(file: Growing): void {
    this.#files.add(file);
  }

  /** Excludes a file from all later saves. Resolves when the current save has ended. */
  async remove(file: Growing): Promise<void> {
    this.#files.delete(file);
    await this.#underway?.catch(() => undefined);
  }

  /**
   * Called when a transfer has written `bytes` bytes. The transfer must await the returned promise before it writes more bytes.
   */
  async wrote(bytes: number): Promise<void> {
    this.#unsaved += bytes;
    if (this.#unsaved < this.#everyBytes) return;
    await this.#underway;
    // Several transfers may have waited. The first of them starts the next save.
    if (!this.#underway && this.#unsaved >= this.#everyBytes) void this.#begin();
  }

  /** Saves the progress now. Resolves when the bytes and the state file are on the disk. */
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
    // If the save fails, the next `wrote` or `save` rejects with the error.
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
