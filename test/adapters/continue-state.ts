import { createPlatform, createWorlds } from '@sentinelsec/mock-server';
import { readStateFile } from '@sentinelsec/mock-server/server';

// `state.test.ts` runs this program in its own process. It restores a state file, calls each path, and prints the responses.
const [file = '', kind = 'platform', ...paths] = process.argv.slice(2);
const state = await readStateFile(file);
const platforms =
  kind === 'platform'
    ? [createPlatform({ state })]
    : createWorlds({ state })
        .list()
        .map(({ name }) => createWorlds({ state }).get(name));
const answers: unknown[] = [];
for (const platform of platforms) {
  if (!platform) continue;
  for (const path of paths) {
    const headers = { authorization: `Bearer ${platform.apiKey}` };
    const response = await platform.fetch(platform.origin + path, { headers });
    answers.push([response.status, [...response.headers], await response.text()]);
  }
  await platform.clock.advance({ days: 31 });
  answers.push([platform.clock.now(), platform.seed.usageLog().id]);
}
console.log(JSON.stringify(answers));
