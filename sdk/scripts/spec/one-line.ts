/** What went wrong, as one line for a terminal. */
export function oneLine(error: Error): string {
  const [first = '', ...rest] = error.message.split('\n').map((line) => line.trim());
  const [next] = rest.filter(Boolean);
  return first.endsWith(':') && next ? `${first} ${next}` : first;
}
