import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { policyPage } from './policy/page.ts';
import { readSections } from './policy/statements.ts';
import { testsIn } from './policy/titles.ts';

// Makes the page of the policy's coverage from the list of its statements and the tests that name them.
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = path.join(root, 'docs/policy');
const page = policyPage(readSections(path.join(folder, 'statements.yaml')), testsIn(path.join(root, 'test/policy')));
writeFileSync(path.join(folder, 'README.md'), page);
