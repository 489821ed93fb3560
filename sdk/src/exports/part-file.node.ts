import { constants } from 'node:fs';
import { access, type FileHandle, link, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { IntegrityError } from '../errors/client-errors.ts';
import { codeOf, FileError, noLinks, onDisk } from './file-error.ts';
import { isSafeFileName, manifestName } from './file-name.ts';

/** The mode (permissions) of a new file. Only the owner can read the file, because exports contain personal data. */
const ownerOnly = 0o600;

/** The size of one read in bytes. */
const pieceBytes = 64 * 1024;

/**
 * A file that the client has not completely written yet. It has a hidden name in the target folder. The client renames the
 * complete file to its final name.
 *
 * @example
 * ```ts
 * const part = await PartFile.create('.', 'logs.csv', 'exp_01');
 * await part.append(new TextEncoder().encode('id\n'));
 * await part.finish();
 * await part.place({ overwrite: false });
 * ```
 */
export class PartFile {
  /** The final name of the file. */
  readonly name: string;
  /** The final path of the file. */
  readonly target: string;
  readonly #path: string;
  readonly #handle: FileHandle;
  #end = 0;

  private constructor(target: string, at: string, handle: FileHandle) {
    this.name = path.basename(target);
    this.target = target;
    this.#path = at;
    this.#handle = handle;
  }

  /**
   * Creates an empty partial file. Its hidden name contains `tag`, for example the id of the export. Two downloads into the same
   * folder thus write to different files. Throws a `FileError` if the file cannot be created. Throws an `IntegrityError` if the
   * name or the tag is not a safe file name. For example, a name that points outside the folder is not safe.
   */
  static async create(folder: string, name: string, tag: string): Promise<PartFile> {
    const at = partialPath(folder, name, tag);
    return new PartFile(path.join(folder, name), at, await onDisk(at, () => open(at, 'wx+', ownerOnly)));
  }

  /**
   * Opens the partial file of an earlier run. If there is no such file, creates it. Throws the same errors as `create`. Also
   * throws a `FileError` if the path is a symbolic link.
   */
  static async resume(folder: string, name: string, tag: string): Promise<PartFile> {
    const at = partialPath(folder, name, tag);
    const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW;
    return new PartFile(path.join(folder, name), at, await onDisk(at, () => open(at, flags, ownerOnly)));
  }

  /** The open file. The thread that computes the SHA-256 reads from this file. */
  get handle(): FileHandle {
    return this.#handle;
  }

  /** Returns the current size of the file in bytes. */
  async size(): Promise<number> {
    return onDisk(this.#path, async () => (await this.#handle.stat()).size);
  }

  /**
   * Writes the chunks to the file, one after the other. The first chunk begins at `position`. Resolves when the operating system
   * has accepted all chunks.
   */
  async write(chunks: readonly Uint8Array[], position: number): Promise<void> {
    await onDisk(this.#path, async () => {
      for (let [left, at] = [chunks, position]; left.length > 0; ) {
        const { bytesWritten } = await this.#handle.writev(left, at);
        left = after(left, bytesWritten);
        at += bytesWritten;
      }
    });
  }

  /** Flushes the written bytes to the disk. A power failure then does not lose them. */
  async sync(): Promise<void> {
    await onDisk(this.#path, () => this.#handle.datasync());
  }

  /** Removes the partial file of an earlier run. The file must not be open. */
  static async remove(folder: string, name: string, tag: string): Promise<void> {
    const at = partialPath(folder, name, tag);
    await onDisk(at, () => rm(at, { force: true }));
  }

  /** Adds bytes at the end of the file. Resolves when the operating system has accepted all bytes. */
  async append(bytes: Uint8Array): Promise<void> {
    await onDisk(this.#path, async () => {
      let written = 0;
      while (written < bytes.byteLength) {
        const { bytesWritten } = await this.#handle.write(bytes, written, bytes.byteLength - written, this.#end);
        written += bytesWritten;
        this.#end += bytesWritten;
      }
    });
  }

  /** Empties the file. */
  async restart(): Promise<void> {
    await onDisk(this.#path, () => this.#handle.truncate(0));
    this.#end = 0;
  }

  /** Flushes the bytes to the disk and closes the file. */
  async finish(): Promise<void> {
    await onDisk(this.#path, async () => {
      await this.#handle.sync();
      await this.#handle.close();
    });
  }

  /** Closes the file and keeps it for the next run. Never throws, not even if the file cannot be closed. */
  async close(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
  }

  /** Returns the bytes of a finished file, piece by piece. */
  async *read(): AsyncGenerator<Uint8Array> {
    const handle = await onDisk(this.#path, () => open(this.#path, 'r'));
    try {
      for (;;) {
        const { bytesRead, buffer } = await onDisk(this.#path, () => handle.read(new Uint8Array(pieceBytes), 0, pieceBytes));
        if (bytesRead === 0) return;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      // Nothing was written, so a close that fails loses nothing.
      await handle.close().catch(() => undefined);
    }
  }

  /** Renames the file to its final name. Without `overwrite`, throws a `FileError` if another file has this name. */
  async place({ overwrite }: { readonly overwrite: boolean }): Promise<void> {
    await onDisk(this.target, async () => {
      if (!overwrite && (await this.#linked())) return rm(this.#path);
      return rename(this.#path, this.target);
    });
  }

  /** Closes the file. Also removes the file if `place` has not renamed it. Never throws. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#path, { force: true }).catch(() => undefined);
  }

  /**
   * Makes a hard link with the final name, and returns true. A rename could replace an existing file, but a hard link cannot. If
   * the file system has no hard links, returns false. Throws a `FileError` if another file has the final name.
   */
  async #linked(): Promise<boolean> {
    try {
      await link(this.#path, this.target);
      return true;
    } catch (cause) {
      if (!noLinks.has(codeOf(cause))) throw cause;
      if (await exists(this.target)) throw FileError.taken(this.target);
      return false;
    }
  }
}

function partialPath(folder: string, name: string, tag: string): string {
  const unsafe = [name === manifestName ? 'a' : name, tag].find((part) => !isSafeFileName(part));
  if (unsafe !== undefined)
    throw new IntegrityError(
      `The name ${JSON.stringify(unsafe.slice(0, 200))} is not safe as a file name. The client wrote no file with this name.`,
    );
  return path.join(folder, `.${name}.${tag}.partial`);
}

/** Returns the chunks without their first `bytes` bytes. */
function after(chunks: readonly Uint8Array[], bytes: number): readonly Uint8Array[] {
  let left = bytes;
  const index = chunks.findIndex(({ byteLength }) => {
    if (left < byteLength) return true;
    left -= byteLength;
    return false;
  });
  if (index < 0) return [];
  const [first = new Uint8Array(), ...others] = chunks.slice(index);
  return [first.subarray(left), ...others];
}

const exists = (at: string): Promise<boolean> =>
  access(at).then(
    () => true,
    () => false,
  );
