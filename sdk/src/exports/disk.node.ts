import { createHash } from 'node:crypto';
import type { disk as web } from './disk.web.ts';
import { download } from './download.node.ts';
import { verifyFolder } from './verify-folder.node.ts';

/** The functions that need a file system. In runtimes without a file system, `disk.web.ts` replaces this module. */
export const disk: typeof web = {
  download: (caller, options) => download(caller, options),
  verify: verifyFolder,
  newHash: () => createHash('sha256'),
};
