import { format } from 'node:util';
import { afterEach, beforeEach } from 'vitest';

// If the check of a response fails, the platform responds with a 500 and prints the cause on the console. A test may not look at
// this response. So this file fails the test with the cause.
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
