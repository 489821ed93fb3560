// Runs before and after `npm pack` and `npm publish`, in the folder of the package.
import path from 'node:path';
import { preparePackage, restorePackage } from './pack/published-package.ts';

const folder = process.cwd();
if (process.argv[2] === 'prepare') preparePackage(folder, path.basename(folder));
else restorePackage(folder);
