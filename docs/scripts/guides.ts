/** A group of guides in the sidebar. `guides` contains names of files in `docs/guides`, without `.md`. */
export interface GuideGroup {
  readonly text: string;
  readonly guides: readonly string[];
}

/**
 * The groups and the order of the guides in the sidebar. To add a guide, add a line here. The title of a guide is the first
 * heading of its file. The sidebar leaves out a name that has no file. At its end, under "More", the sidebar shows the files that
 * no group names.
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

/** Returns the groups with the guides that exist. A last group contains the guides that no other group names. */
export function groupsOf(existing: readonly string[]): GuideGroup[] {
  const named = new Set(guideGroups.flatMap(({ guides }) => guides));
  const rest = existing.filter((name) => !named.has(name)).sort();
  const groups = guideGroups.map(({ text, guides }) => ({ text, guides: guides.filter((name) => existing.includes(name)) }));
  return [...groups, { text: 'More', guides: rest }].filter(({ guides }) => guides.length > 0);
}
