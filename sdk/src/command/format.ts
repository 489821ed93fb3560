/** Returns a number of bytes as readable text: `1.2 MB`. */
export function bytesText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const place = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const value = bytes / 1000 ** place;
  return `${place === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[place]}`;
}

/** Returns a duration as readable text: `4 s`, `2 min 5 s`, `3 h 10 min`. */
export function durationText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}

/** Returns a count with its noun, and with spaces between groups of three digits: `12 345 rows`. */
export const countText = (count: number, noun: string): string =>
  `${grouped.format(count).replaceAll(',', ' ')} ${noun}${count === 1 ? '' : 's'}`;

const grouped = new Intl.NumberFormat('en-US', { useGrouping: true });

/** Returns a time as readable text, in UTC: `2026-11-24 06:00:00`; `-` for null. */
export const timeText = (time: string | null): string => (time === null ? '-' : time.slice(0, 19).replace('T', ' '));

/** Draws a bar that is `width` characters long. `share` is the filled part, from 0 to 1. */
export function barText(share: number, width: number, unicode: boolean): string {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * width);
  const [full, empty] = unicode ? ['█', '░'] : ['#', '-'];
  return full.repeat(filled) + empty.repeat(width - filled);
}

/**
 * Returns rows as a table with headings. If the table is wider than the terminal, returns each row as a block of lines instead.
 */
export function tableText(rows: readonly Readonly<Record<string, string>>[], columns: number): string {
  if (rows.length === 0) return '';
  const names = Object.keys(rows[0] ?? {});
  const widths = names.map((name) => Math.max(name.length, ...rows.map((row) => row[name]?.length ?? 0)));
  const width = widths.reduce((sum, one) => sum + one + 2, -2);
  if (width > columns) return rows.map((row) => listText(row, columns)).join('\n');
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [names.map((name) => name.toUpperCase()), ...rows.map((row) => names.map((name) => row[name] ?? ''))]
    .map((cells) => `${line(cells)}\n`)
    .join('');
}

/** Returns names and values, one pair on each line. Long values wrap at the width of the terminal. */
export function listText(values: Readonly<Record<string, string>>, columns = Number.POSITIVE_INFINITY): string {
  const width = Math.max(...Object.keys(values).map((name) => name.length)) + 2;
  return Object.entries(values)
    .map(([name, value]) => `${name.padEnd(width)}${wrapText(value, columns - 1 - width).join(`\n${' '.repeat(width)}`)}\n`)
    .join('');
}

/** Returns a text as lines of at most `width` characters, broken at spaces. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
