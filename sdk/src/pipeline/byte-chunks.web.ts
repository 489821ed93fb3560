import type { Body, Chunks } from './answer.ts';

/** Replaces `byteChunks` outside Node. It returns undefined, because only the download to files needs `byteChunks`. */
export const byteChunks = (_: Body): Chunks | undefined => undefined;
