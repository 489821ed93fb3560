import { timestamp } from '../../base/time.ts';
import type { JournalEntry } from '../journal-entry.ts';

/** Returns a request as one line of text, such as `GET /v1/account at 2026-01-01T00:00:00.000Z (429)`. */
export const headlineOf = ({ at, method, path = '', status }: JournalEntry): string =>
  `${method} ${path} at ${timestamp(at)} (${status})`;
