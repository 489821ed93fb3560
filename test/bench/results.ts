/** The tables of one run of benchmarks, as the files in `test/bench/results/` contain them. */
export interface BenchResults {
  /** The day of the run, such as `2026-11-29`. */
  readonly date: string;
  readonly machine: string;
  readonly node: string;
  readonly tables: readonly BenchTable[];
}

/** A table that a benchmark printed. */
export interface BenchTable {
  readonly title: string;
  readonly columns: readonly string[];
  /** Each row contains a name and its figures. An empty cell is an empty text. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Reads the Markdown tables below headings of the third level. Every benchmark prints its figures in this form. */
export function tablesIn(markdown: string): BenchTable[] {
  return markdown
    .split(/^### /m)
    .slice(1)
    .flatMap((section) => {
      const [title = '', ...lines] = section.split('\n');
      const [head, _line, ...rows] = lines.filter((line) => line.startsWith('|')).map(cellsOf);
      if (!head || rows.length === 0) return [];
      return [{ title: title.trim(), columns: head, rows: rows.map((cells) => cells.map(figureOf)) }];
    });
}

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** Converts a cell to a number if it is one. The first cell of a row is a name and stays a text. */
const figureOf = (cell: string, column: number): string | number =>
  column > 0 && cell !== '' && Number.isFinite(Number(cell)) ? Number(cell) : cell;

/** Makes JSON of results, with one line for each row of a table. The diff after a new measurement is then short. */
export function resultsText({ tables, ...run }: BenchResults): string {
  const json = JSON.stringify;
  const listOf = (lines: readonly string[], indent: string): string =>
    `[\n${lines.map((line) => indent + line).join(',\n')}\n${indent.slice(2)}]`;
  const tableTexts = tables.map(({ title, columns, rows }) => {
    const lines = listOf(
      rows.map((row) => json(row)),
      '        ',
    );
    return `{\n      "title": ${json(title)},\n      "columns": ${json(columns)},\n      "rows": ${lines}\n    }`;
  });
  const head = Object.entries(run).map(([name, value]) => `  ${json(name)}: ${json(value)},\n`);
  return `{\n${head.join('')}  "tables": ${listOf(tableTexts, '    ')}\n}\n`;
}
