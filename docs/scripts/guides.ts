/** A group of guides in the sidebar: file names below `docs/guides`, without `.md`. */
export interface GuideGroup {
  readonly text: string;
  readonly guides: readonly string[];
}

/**
 * The order of the guides: the one place to add a line for a new guide. Titles come from the first heading of each file. A name
 * without a file is left out; a file without a name stands at the end, under "More".
 */
export const guideGroups: readonly GuideGroup[] = [
  { text: 'Start', guides: ['quick-start', 'from-fetch', 'browser'] },
  {
    text: 'Call the API',
    guides: [
      'keys-and-mfa',
      'lists',
      'conditions',
      'limits',
      'pacing',
      'fleets',
      'errors',
      'exports',
      'observability',
      'command',
      'python',
    ],
  },
  {
    text: 'Test with the mock',
    guides: ['testing', 'test-runners', 'verifying', 'faults', 'faults-table', 'worlds', 'control', 'other-languages'],
  },
  { text: 'When something fails', guides: ['troubleshooting'] },
];

/** The groups with the guides that exist, and those that no group names. */
export function groupsOf(existing: readonly string[]): GuideGroup[] {
  const named = new Set(guideGroups.flatMap(({ guides }) => guides));
  const rest = existing.filter((name) => !named.has(name)).sort();
  const groups = guideGroups.map(({ text, guides }) => ({ text, guides: guides.filter((name) => existing.includes(name)) }));
  return [...groups, { text: 'More', guides: rest }].filter(({ guides }) => guides.length > 0);
}
