import { createPlatform, createWorlds } from '@sentinelsec/mock-server';
import { readStateFile } from '@sentinelsec/mock-server/server';

// Run in a process of its own by state.test.ts: prints what a platform or worlds answer that are made of a state file.
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
