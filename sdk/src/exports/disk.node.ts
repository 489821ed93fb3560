import { createHash } from 'node:crypto';
import type { disk as web } from './disk.web.ts';
import { download } from './download.node.ts';
import { verifyFolder } from './verify-folder.node.ts';

/** What needs a file system. Its twin takes its place where there is none. */
export const disk: typeof web = {
  download: (caller, options) => download(caller, options),
  verify: verifyFolder,
  newHash: () => createHash('sha256'),
};
