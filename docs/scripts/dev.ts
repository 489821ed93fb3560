import { watch } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vitepress';
import { writeTree } from './tree.ts';

// Serves the docs site while you write. The site shows a change of a guide, a decision or the spec at once.
const docs = fileURLToPath(new URL('..', import.meta.url));
await writeTree();
const server = await createServer(docs);
await server.listen();
server.printUrls();

let pending: Promise<unknown> = Promise.resolve();
const again = (): void => {
  pending = pending.then(() => writeTree()).catch((error: Error) => console.error(error.message));
};
for (const folder of ['guides', 'decisions', 'examples', 'policy']) watch(path.join(docs, folder), again);
watch(path.join(docs, '../openapi.yaml'), again);
