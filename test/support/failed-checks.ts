import { format } from 'node:util';
import { afterEach, beforeEach } from 'vitest';

// A check that throws makes its answer a 500, which a test may not look at; the console names the cause.
const failed: string[] = [];

beforeEach(() => {
  failed.length = 0;
  const print = console.error;
  console.error = (...all: unknown[]): void => {
    if (String(all[0]).includes('The check of the answer failed')) failed.push(format(...all));
    else print(...all);
  };
  return () => {
    console.error = print;
  };
});

afterEach(() => {
  if (failed.length > 0) throw new Error(`Answers do not fit the description:\n${failed.join('\n')}`);
});
