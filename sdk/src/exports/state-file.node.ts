import { open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type DownloadState, type FileState, parseState, stateName } from './download-state.ts';
import { codeOf, FileError, onDisk } from './file-error.ts';
import { syncFolder } from './folder.node.ts';

/**
 * The state file of a download, in the folder of the download. If the process is killed during a save, the folder contains either
 * the old or the new state.
 */
export class StateFile {
  readonly #folder: string;
  readonly #path: string;
  #state: DownloadState | undefined;
  #saving: Promise<void> = Promise.resolve();

  private constructor(folder: string, state: DownloadState | undefined) {
    this.#folder = folder;
    this.#path = path.join(folder, stateName);
    this.#state = state;
  }

  /**
   * Opens the state file of a folder and reads the state. The state is undefined if the file is missing, damaged or not a state.
   */
  static async open(folder: string): Promise<StateFile> {
    const at = path.join(folder, stateName);
    const text = await readFile(at, 'utf8').catch((cause: unknown) => {
      if (codeOf(cause) === 'ENOENT') return '';
      throw FileError.from(at, cause);
    });
    return new StateFile(folder, parseState(text));
  }

  /** The state that was last read or written. */
  get current(): DownloadState | undefined {
    return this.#state;
  }

  /** Returns the saved state of a file. */
  fileOf(name: string): FileState | undefined {
    const files = this.#state?.files ?? {};
    return Object.hasOwn(files, name) ? files[name] : undefined;
  }

  /** Writes a new state and flushes it to the disk, so that a power failure does not lose the state. */
  async save(state: DownloadState): Promise<void> {
    this.#state = state;
    const turn = this.#saving.catch(() => undefined).then(() => this.#write(JSON.stringify(state)));
    this.#saving = turn;
    return turn;
  }

  /** Writes the states of some files. The rest of the state stays unchanged. */
  async saveFiles(files: Readonly<Record<string, FileState>>): Promise<void> {
    if (this.#state) await this.save({ ...this.#state, files: { ...this.#state.files, ...files } });
  }

  /** Removes the state file, because the download has ended. */
  async remove(): Promise<void> {
    await this.#saving.catch(() => undefined);
    this.#state = undefined;
    await onDisk(this.#path, () => rm(this.#path, { force: true }));
  }

  async #write(text: string): Promise<void> {
    const aside = `${this.#path}.new`;
    await onDisk(this.#path, async () => {
      const handle = await open(aside, 'w', 0o600);
      try {
        await handle.writeFile(text);
        await handle.datasync();
      } finally {
        await handle.close();
      }
      await rename(aside, this.#path);
    });
    await syncFolder(this.#folder);
  }
}
