import type { Page } from '../page.ts';
import type { SpecFacts } from '../spec-facts.ts';
import { clientEventsPage } from './client-events.ts';
import { eventsPage, optionsPage } from './code-facts.ts';
import { commandsPage } from './command-facts.ts';
import { dataInventoryPage, retentionPage } from './data-facts.ts';
import { environmentPage } from './environment-facts.ts';
import { problemsPage } from './problem-facts.ts';
import { figuresPage, quotaPoliciesPage, scopesPage } from './rule-facts.ts';
import { troubleshootingPage } from './troubleshooting.ts';

/** Makes the pages that are generated completely from the spec or from the sources of the packages. */
export const factPages = (facts: SpecFacts): Page[] => [
  dataInventoryPage(facts),
  retentionPage(facts),
  quotaPoliciesPage(facts),
  scopesPage(facts),
  problemsPage(facts),
  eventsPage(facts),
  clientEventsPage(),
  figuresPage(facts),
  optionsPage(),
  commandsPage(),
  environmentPage(),
  troubleshootingPage(facts),
];
