import type { disk as web } from './disk.web.ts';

/**
 * The functions that need a file system. In runtimes without a file system, `disk.web.ts` replaces this module. Each loads its code when
 * a program uses it for the first time, because most programs use none.
 */
export const disk: typeof web = {
  download: async (caller, options) => (await import('./download.node.ts')).download(caller, options),
  verify: async (folder, options) => (await import('./verify-folder.node.ts')).verifyFolder(folder, options),
  newHash: () => process.getBuiltinModule('node:crypto').createHash('sha256'),
};
