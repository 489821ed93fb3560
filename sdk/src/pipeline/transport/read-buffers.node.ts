import type { Socket } from 'node:net';
import type { Connection } from './light-answer.node.ts';

/** The size of a reusable buffer in bytes. */
const bufferBytes = 262_144;
/**
 * Small reads share a piece of memory of `slabBytes` bytes. When fewer than `leastBytes` bytes of this memory are free, the class
 * makes a new piece.
 */
const [slabBytes, leastBytes] = [65_536, 16_384];

/**
 * The memory into which a socket reads. For a large body, the class uses two or three buffers again and again, because new memory
 * for each read costs much processor time. The function that receives a chunk in such a buffer must therefore copy the chunk
 * before the function returns.
 */
export class ReadBuffers {
  /** The option `onread` of the socket. */
  readonly onread = {
    buffer: (): Uint8Array => this.#next(),
    callback: (bytes: number, buffer: Uint8Array): boolean => this.#push(bytes, buffer),
  };
  #socket: Socket | undefined;
  #slab = Buffer.allocUnsafeSlow(slabBytes);
  #used = 0;
  /** The number of bytes of the body that the receiver has not received yet. */
  #bodyLeft = 0;
  #isPaused = false;
  readonly #memory = new Set<ArrayBufferLike>();
  #free: Buffer[] = [];
  /** The buffers that may contain unread bytes. The class must not use them again yet. */
  #unread: Buffer[] = [];

  /** Sets the socket that reads into these buffers. */
  attach(socket: Socket): void {
    this.#socket = socket;
  }

  /** When a body begins, call this method with the length of the body. When the body has ended, call this method with 0. */
  begin(bodyBytes: number): void {
    this.#isPaused = false;
    this.#bodyLeft = bodyBytes;
  }

  /** Called when the receiver gets a chunk of the body. Returns whether the class will use the memory of the chunk again. */
  handOver({ buffer, byteLength }: Uint8Array): boolean {
    this.#bodyLeft = Math.max(0, this.#bodyLeft - byteLength);
    return this.#memory.has(buffer);
  }

  /**
   * Returns a connection that passes all calls to `connection`. If the caller pauses the returned connection, the socket stops
   * reading, too.
   */
  withPause(connection: Connection): Connection {
    return {
      pause: () => {
        this.#isPaused = true;
        connection.pause();
      },
      resume: () => {
        this.#isPaused = false;
        connection.resume();
      },
      abort: (reason) => connection.abort(reason),
    };
  }

  #push(bytes: number, buffer: Uint8Array): boolean {
    const socket = this.#socket as Socket;
    const isRead = socket.readableLength === 0;
    if (isRead && this.#unread.length > 0) {
      this.#free.push(...this.#unread);
      this.#unread = [];
    }
    if (this.#memory.has(buffer.buffer)) this.#unread.push(buffer as Buffer);
    else this.#used += bytes;
    socket.push(buffer.subarray(0, bytes));
    // If no code reads the bytes, the socket stops, as a socket without these buffers does.
    return isRead && !this.#isPaused;
  }

  #next(): Buffer {
    if (this.#bodyLeft - (this.#socket?.readableLength ?? 0) >= bufferBytes) return this.#free.pop() ?? this.#add();
    if (slabBytes - this.#used < leastBytes) {
      this.#slab = Buffer.allocUnsafeSlow(slabBytes);
      this.#used = 0;
    }
    return this.#slab.subarray(this.#used);
  }

  #add(): Buffer {
    const buffer = Buffer.allocUnsafeSlow(bufferBytes);
    this.#memory.add(buffer.buffer);
    return buffer;
  }
}
