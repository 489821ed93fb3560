import { runners } from './set-ups/runners.ts';
import { runtimes } from './set-ups/runtimes.ts';
import type { SetUp } from './set-ups/set-up.ts';
import { tools } from './set-ups/tools.ts';

/** All set-ups that `npm run try-packages` tries. */
export const setUps: readonly SetUp[] = [...runners, ...runtimes, ...tools];
