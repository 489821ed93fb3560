/**
 * Returns the CRC-32 (IEEE 802.3) of the ASCII characters of a text, as an unsigned number.
 *
 * @example
 * crc32('123456789'); // 0xcbf43926
 */
export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let place = 0; place < text.length; place++) {
    crc ^= text.charCodeAt(place);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
