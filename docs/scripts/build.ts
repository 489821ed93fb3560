import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vitepress';
import { placeholderBase } from './finish/any-folder.ts';
import { finish } from './finish/finish.ts';
import { treeFolder, writeTree } from './tree.ts';

// Builds the docs site into docs/dist.
const docs = fileURLToPath(new URL('..', import.meta.url));
const pages = await writeTree();
await build(docs, { base: placeholderBase });
finish(path.join(docs, 'dist'), pages);
// The printed processor time hardly depends on how busy the machine is, unlike the real time. A test checks that it stays below a
// maximum.
const { user, system } = process.cpuUsage();
const times = { seconds: Math.round(performance.now() / 1000), processorSeconds: Math.round((user + system) / 1e6) };
writeFileSync(path.join(treeFolder, 'build.json'), JSON.stringify(times));
console.log(`${pages.length + 1} pages built in ${times.seconds} s, with ${times.processorSeconds} s of processor time.`);
