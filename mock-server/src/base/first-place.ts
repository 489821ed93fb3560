/**
 * Returns the lowest index below `length` at which `holds` returns true. Returns `length` if there is no such index. If
 * `holds` returns true at one index, it must also return true at all higher indexes, because the search is a bisection.
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
