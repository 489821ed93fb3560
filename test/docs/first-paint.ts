import { serveSite } from '../../docs/scripts/serve-site.ts';
import { launchBrowser } from '../support/chromium.ts';

// node test/docs/first-paint.ts [rounds]: how long a guide takes to its first paint, against the page of the same generator that has no content.
// The pages are loaded in turn, each in a new context, so that a busy machine affects both alike.
const rounds = Number(process.argv[2] ?? 15);
const pages = { guide: 'guides/limits.html', empty: '404.html' } as const;
const server = await serveSite();
const browser = await launchBrowser();

async function firstPaint(path: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${server.origin}/${path}`);
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') resolve(startTime);
        }).observe({ type: 'paint', buffered: true }),
      ),
  );
  await context.close();
  return time;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const times = { guide: [] as number[], empty: [] as number[] };
for (let round = 0; round <= rounds; round += 1)
  for (const name of ['empty', 'guide'] as const) {
    const time = await firstPaint(pages[name]);
    // The first round fills the caches of the machine.
    if (round > 0) times[name].push(time);
  }
const [guide, empty] = [median(times.guide), median(times.empty)];
console.log(
  `First contentful paint, median of ${rounds}: guide ${guide.toFixed(0)} ms, empty page ${empty.toFixed(0)} ms, ${(guide / empty).toFixed(2)} times.`,
);
await browser.close();
await server.close();
