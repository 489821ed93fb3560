import { promisify } from 'node:util';
import spectrum from 'csv-spectrum';
import { expect, test } from 'vitest';
import { CsvReader } from './csv-reader.ts';

const items = await promisify(spectrum)();

/**
 * Reads a CSV text as objects. The reader gets the text in pieces of the given length. The function replaces each null of the
 * reader with an empty text, because the objects of csv-spectrum contain no null.
 */
function objectsOf(text: string, pieceLength: number): Record<string, string>[] {
  const records: (string | null)[][] = [];
  const reader = new CsvReader(10_000, (fields) => void records.push([...fields]));
  for (let at = 0; at < text.length; at += pieceLength) reader.push(text.slice(at, at + pieceLength));
  reader.end();
  const [header = [], ...others] = records;
  return others.map((fields) => Object.fromEntries(header.map((name, index) => [name ?? '', fields[index] ?? ''])));
}

test('csv-spectrum has all its files', () => {
  expect(items).toHaveLength(12);
});

test.each(items)('$name of csv-spectrum is read correctly, in pieces of every length', ({ csv, json }) => {
  const text = csv.toString();
  const stated = JSON.parse(json.toString());
  // For one file, the package states one object and not a list. The phone number in this object differs from the number in the
  // file.
  const expected = Array.isArray(stated) ? stated : [{ ...stated, 'Contact Phone Number': '2095257564' }];
  for (let length = 1; length <= text.length; length++) expect(objectsOf(text, length)).toEqual(expected);
});
