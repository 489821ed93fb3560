import { constants } from 'node:fs';
import { access, type FileHandle, link, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { IntegrityError } from '../errors/client-errors.ts';
import { codeOf, FileError, noLinks, onDisk } from './file-error.ts';
import { isSafeFileName, manifestName } from './file-name.ts';

/** Exports hold personal data: only who made the file reads it, until they decide otherwise. */
const ownerOnly = 0o600;

/** As much is read at once. */
const pieceBytes = 64 * 1024;

/**
 * A file in the making, under a hidden name in the folder where it will stand. It gets its own name only when it is whole and on the disk.
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
  /** The name that the file will have. */
  readonly name: string;
  /** Where the file will stand. */
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
   * Makes an empty one. `tag` keeps apart what two downloads into one folder make. Throws a `FileError`, and an `IntegrityError` when
   * name or tag, which a server may have chosen, would not stay in the folder.
   */
  static async create(folder: string, name: string, tag: string): Promise<PartFile> {
    const at = partialPath(folder, name, tag);
    return new PartFile(path.join(folder, name), at, await onDisk(at, () => open(at, 'wx+', ownerOnly)));
  }

  /** As `create`, but goes on with one that an earlier run left. A link in its place is refused. */
  static async resume(folder: string, name: string, tag: string): Promise<PartFile> {
    const at = partialPath(folder, name, tag);
    const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW;
    return new PartFile(path.join(folder, name), at, await onDisk(at, () => open(at, flags, ownerOnly)));
  }

  /** The open file, for who reads it while it grows. */
  get handle(): FileHandle {
    return this.#handle;
  }

  /** How many bytes it holds now. */
  async size(): Promise<number> {
    return onDisk(this.#path, async () => (await this.#handle.stat()).size);
  }

  /** Writes chunks, one after the other, from a position on; resolves when the system has all of them. */
  async write(chunks: readonly Uint8Array[], position: number): Promise<void> {
    await onDisk(this.#path, async () => {
      for (let [left, at] = [chunks, position]; left.length > 0; ) {
        const { bytesWritten } = await this.#handle.writev(left, at);
        left = after(left, bytesWritten);
        at += bytesWritten;
      }
    });
  }

  /** Resolves when what has been written so far would survive a power cut. */
  async sync(): Promise<void> {
    await onDisk(this.#path, () => this.#handle.datasync());
  }

  /** Removes what an earlier run left of it, which is not open here. */
  static async remove(folder: string, name: string, tag: string): Promise<void> {
    await rm(partialPath(folder, name, tag), { force: true });
  }

  /** Adds bytes at the end; resolves when the system has all of them, so that a slow disk slows the network down. */
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

  /** Resolves when the bytes would survive a power cut. Nothing can be added after it. */
  async finish(): Promise<void> {
    await onDisk(this.#path, () => this.#handle.sync());
    await this.#handle.close();
  }

  /** Closes the file; it stays under its hidden name for the next run. Never throws: it tidies up after an error that matters more. */
  async close(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
  }

  /** The bytes of a file that is finished, piece by piece. */
  async *read(): AsyncGenerator<Uint8Array> {
    const handle = await onDisk(this.#path, () => open(this.#path, 'r'));
    try {
      for (;;) {
        const { bytesRead, buffer } = await onDisk(this.#path, () => handle.read(new Uint8Array(pieceBytes), 0, pieceBytes));
        if (bytesRead === 0) return;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await handle.close();
    }
  }

  /** Gives the file its own name, all at once. Without `overwrite` it throws a `FileError` when that name has been taken meanwhile. */
  async place({ overwrite }: { readonly overwrite: boolean }): Promise<void> {
    await onDisk(this.target, async () => {
      if (!overwrite && (await this.#linked())) return rm(this.#path);
      return rename(this.#path, this.target);
    });
  }

  /** Removes what has no name of its own yet. Never throws: it tidies up after an error that matters more. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#path, { force: true }).catch(() => undefined);
  }

  /** A link, unlike a rename, never replaces what stands there. Answers false where there are no links: then a look must do. */
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
      `The name ${JSON.stringify(unsafe.slice(0, 200))} is not safe to create. Nothing was written under it.`,
    );
  return path.join(folder, `.${name}.${tag}.partial`);
}

/** What is left of chunks after so many bytes of them. */
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
