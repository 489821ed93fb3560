import type { disk as web } from './disk.web.ts';

/**
 * The functions that need a file system. In runtimes without a file system, `disk.web.ts` replaces this module. The code of a
 * function is loaded only when a program uses the function for the first time.
 */
export const disk: typeof web = {
  download: async (caller, options) => (await import('./download.node.ts')).download(caller, options),
  verify: async (folder, options) => (await import('./download.node.ts')).verifyFolder(folder, options),
  newHash: () => process.getBuiltinModule('node:crypto').createHash('sha256'),
};
