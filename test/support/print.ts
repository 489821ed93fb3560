/** Writes a line to the standard output. */
export const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
