/**
 * Matches a text that begins with a character that can start a formula, or with an apostrophe. An apostrophe before a text
 * prevents a spreadsheet from running the text as a formula.
 */
const formula = /^[=+\-@\t\r']/;

/**
 * Changes a text so that a spreadsheet does not run it as a formula. If the text begins with a character that can start a
 * formula, or with an apostrophe, the function writes an apostrophe before the text. `restoreFormula` removes this apostrophe.
 *
 * @example
 * ```ts
 * neutralizeFormula('=1+1'); // "'=1+1"
 * ```
 */
export const neutralizeFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);

/**
 * Restores the original text of a CSV field: removes the apostrophe that `toCsv()` writes before a text that a spreadsheet could
 * run as a formula. If you read a file of `toCsv()` with a CSV library, use this function on each text. Do not use it on files
 * that `toCsv({ spreadsheetSafe: false })` or `exports.download` has written, because these files contain no such apostrophes.
 *
 * @example
 * ```ts
 * restoreFormula("'=1+1"); // '=1+1'
 * restoreFormula('ada'); // 'ada'
 * ```
 */
export const restoreFormula = (text: string): string =>
  text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
