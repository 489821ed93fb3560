/**
 * Returns the faults in the layout of a page at its present width. There are three faults: the page is wider than the screen, a
 * word continues on the next line, or the box of the program on the first page is too narrow for the lines of the program. The
 * function runs in the browser.
 */
export function layoutFaults(): string[] {
  const faults: string[] = [];
  const excess = document.documentElement.scrollWidth - window.innerWidth;
  if (excess > 0) faults.push(`the page is ${excess} px wider than the screen`);

  const range = document.createRange();
  const linesOf = (node: Text, start: number, end: number): number => {
    range.setStart(node, start);
    range.setEnd(node, end);
    return new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top))).size;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest('pre, script, style, textarea') || linesOf(node, 0, node.length) < 2) continue;
    for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{N}]{2,}/gu))
      if (linesOf(node, index, index + word.length) > 1) faults.push(`"${word}" is broken in "${node.data.trim().slice(0, 60)}"`);
  }

  for (const box of document.querySelectorAll('.landing-program pre'))
    if (box.scrollWidth > box.clientWidth) faults.push(`the first program is cut by ${box.scrollWidth - box.clientWidth} px`);
  return faults;
}
