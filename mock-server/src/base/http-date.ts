let lastSecond = Number.NaN;
let lastText = '';

/**
 * Returns a time in the date format of HTTP headers, in whole seconds (RFC 9110, section 5.6.7).
 *
 * @example
 * httpDate(0); // 'Thu, 01 Jan 1970 00:00:00 GMT'
 */
export function httpDate(moment: number): string {
  const second = Math.floor(moment / 1000);
  if (second !== lastSecond) {
    lastText = new Date(moment).toUTCString();
    lastSecond = second;
  }
  return lastText;
}
