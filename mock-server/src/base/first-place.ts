/**
 * Searches by bisection, and returns the lowest index below `length` at which the function `holds` returns true. The function
 * must also return true at all higher indexes. If there is no such index, returns `length`.
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
