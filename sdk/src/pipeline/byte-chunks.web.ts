import type { Body, Chunks } from './answer.ts';

/** Replaces `byteChunks` outside Node. There, the client writes no files, so it reads no large body into its own memory. */
export const byteChunks = (_: Body): Chunks | undefined => undefined;
