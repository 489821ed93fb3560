import type { Reporter, TestModule } from 'vitest/node';

/** Ends a test run with one line of plain text that any tool can read: `N passed, N failed, N skipped`. */
export class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      for (const state of states) counts[state] += 1;
      if (states.length === 0 && module.state() === 'failed') counts.failed += 1;
    }
    console.log(`${counts.passed} passed, ${counts.failed + counts.pending} failed, ${counts.skipped} skipped`);
  }
}
