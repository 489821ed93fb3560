import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vitepress';
import { placeholderBase } from './finish/any-folder.ts';
import { finish } from './finish/finish.ts';
import { writeTree } from './tree.ts';

// Builds the site into docs/dist.
const docs = fileURLToPath(new URL('..', import.meta.url));
const pages = await writeTree();
await build(docs, { base: placeholderBase });
finish(path.join(docs, 'dist'), pages);
console.log(`${pages.length + 1} pages built.`);
