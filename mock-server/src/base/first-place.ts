/**
 * The first place of an ordered list from which on something holds; its length when it holds nowhere.
 *
 * @example
 * firstPlace(10, (place) => place * place >= 50); // 8
 */
export function firstPlace(length: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
