/** Matches a text that begins like a formula or with an apostrophe. In a spreadsheet, an apostrophe prevents a formula. */
const formula = /^[=+\-@\t\r']/;

/**
 * Changes a text so that a spreadsheet does not run it as a formula. The function writes an apostrophe before a text that begins
 * like a formula or with an apostrophe. `restoreFormula` removes this apostrophe.
 *
 * @example
 * ```ts
 * neutralizeFormula('=1+1'); // "'=1+1"
 * ```
 */
export const neutralizeFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);

/**
 * Returns the original of a text in a CSV file that `toCsv()` has written. Removes the apostrophe that prevents a spreadsheet
 * from running the text as a formula. Use this function on each text if you read such a file with a CSV library. Do not use it on
 * files that `toCsv({ spreadsheetSafe: false })` or `exports.download` has written, because these files contain no such
 * apostrophes.
 *
 * @example
 * ```ts
 * restoreFormula("'=1+1"); // '=1+1'
 * restoreFormula('ada'); // 'ada'
 * ```
 */
export const restoreFormula = (text: string): string =>
  text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
