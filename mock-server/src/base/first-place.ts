/**
 * Returns the first index of an ordered list at which a condition holds, found by bisection. Returns the length of the list if
 * the condition holds at no index.
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
