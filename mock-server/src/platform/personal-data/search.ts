import { VirtualClock } from '../../base/clock.ts';
import { LogChunk } from '../../records/log-chunk.ts';
import { copyState } from '../../state/snapshot.ts';
import { World } from '../../state/world.ts';
import type { Journal } from '../journal.ts';
import type { ScheduledAction } from '../lineage/explanation.ts';
import { exportFileText } from '../lineage/export-file-text.ts';
import { type FoundRecord, findRecord } from '../lineage/find-record.ts';
import { lossOf, scheduledActions } from '../lineage/scheduled-actions.ts';
import { answersOf, type CrawledResponse } from './crawl.ts';
import { type Finding, type FindingOwner, PersonalDataError, type SearchReport } from './findings.ts';
import { ValueSearch } from './value-matcher.ts';
import { type MemoryPath, type MemoryVisit, walkMemory } from './walk-memory.ts';

/**
 * Searches a world for personal values. Throws a `PersonalDataError` if the search finds a value. Otherwise returns how much was
 * searched.
 */
export async function expectNone(world: World, journal: Journal, values: readonly string[]): Promise<SearchReport> {
  const search = new PersonalDataSearch(world, new ValueSearch(values));
  search.inJournal(journal);
  const report = await search.run();
  if (search.places.length > 0) throw new PersonalDataError(search.places, report);
  return report;
}

/**
 * Searches the journal, the memory, a snapshot, the export files, and all responses that a caller with an API key can get. The
 * responses come from a copy of the data, so the search changes nothing.
 */
class PersonalDataSearch {
  readonly places: Finding[] = [];
  readonly #world: World;
  readonly #search: ValueSearch;
  readonly #sealed: string[] = [];
  /** The objects that were already searched. The platform and its snapshot share most objects. These are searched only once. */
  readonly #seen = new Set<object>();
  readonly #actions = new Map<string, readonly ScheduledAction[]>();
  #cells = 0;
  #answers = 0;
  #files = 0;

  constructor(world: World, search: ValueSearch) {
    this.#world = world;
    this.#search = search;
  }

  async run(): Promise<SearchReport> {
    this.#searchMemory('memory', this.#world.state);
    const copy = copyState(this.#world.state);
    this.#searchMemory('snapshot', copy);
    const twin = new World(new VirtualClock(() => 0, { at: this.#world.now(), frozen: true }), copy);
    for await (const seen of answersOf(twin)) this.#searchAnswer(seen);
    return { answers: this.#answers, files: this.#files, cells: this.#cells, sealed: this.#sealed };
  }

  /**
   * Searches the failures in the journal, and the paths of requests that match no operation. Does not search the paths of
   * operations, because the parameters in these paths are ids and names of files.
   */
  inJournal(journal: Journal): void {
    const actions = journal.scheduledActions();
    for (const [place, { operation, path, failure }] of journal.entries.entries())
      for (const [name, found] of Object.entries({ path: operation === undefined ? path : undefined, failure }))
        for (const value of found === undefined ? [] : this.#search.inText(String(found)))
          this.places.push({ kind: 'journal', where: `/${place}/${name}`, value, holder: undefined, ends: actions[place] });
  }

  #searchMemory(kind: 'memory' | 'snapshot', root: object): void {
    const before = new Set(this.places.map((place) => JSON.stringify([place.where, place.value])));
    const visit: MemoryVisit = (found, path) => {
      this.#cells++;
      const isFile = path.names[0] === 'blobs' && typeof found !== 'string';
      const values = isFile ? this.#inFile(found, path) : this.#in(found);
      for (const value of values) {
        const where = `/${path.names.join('/')}`;
        if (kind === 'snapshot' && before.has(JSON.stringify([where, value]))) continue;
        const place = isFile ? { kind: 'file' as const, where: path.names.slice(1).join('/') } : { kind, where };
        for (const found of this.#ownersOf(path, value)) this.places.push({ ...place, value, ...found });
      }
    };
    walkMemory(root, visit, this.#seen);
  }

  #in(found: string | Uint8Array): string[] {
    return typeof found === 'string' ? this.#search.inText(found) : this.#search.inBytes(found);
  }

  #inFile(bytes: Uint8Array, { names }: MemoryPath): string[] {
    const text = exportFileText(bytes);
    if (text === undefined) this.#sealed.push(names.slice(1).join('/'));
    else this.#files++;
    return text === undefined ? [] : this.#search.inText(text);
  }

  #searchAnswer({ request, key, answer }: CrawledResponse): void {
    this.#answers++;
    const body = 'file' in answer ? (exportFileText(answer.file.bytes) ?? '') : answer.body;
    // Most answers contain none of the values. Searching the text of a whole answer is faster than searching each part.
    if (!this.#search.mayBeIn([body, answer.headers])) return;
    walkMemory({ body, headers: answer.headers }, (part, path) => {
      for (const value of this.#in(part)) {
        const found = this.#nearest(path, value);
        this.places.push({ kind: 'answer', value, request, key, where: `/${path.names.join('/')}`, ...found });
      }
    });
  }

  /**
   * Returns the records that contain a value. There can be several records, because usage logs with the same text share one
   * stored text.
   */
  #ownersOf(path: MemoryPath, value: string): FindingOwner[] {
    if (path.names[0] === 'blobs') return [this.#fileOwner(path.names[1] ?? '')];
    const chunk = path.owners.find((owner) => owner instanceof LogChunk);
    const name = path.names.includes('columns') ? path.names[path.names.indexOf('columns') + 1] : undefined;
    const logs = chunk && name ? logsWith(chunk, name, value).flatMap((id) => this.#ownerOf(id, [name]) ?? []) : [];
    return logs.length > 0 ? logs : [this.#nearest(path, value)];
  }

  /**
   * Returns the innermost record that contains a value, and the action that removes the value. If no record contains the value
   * (such as a locked-out IP address), returns only the scheduled job that removes the value.
   */
  #nearest({ names, owners }: MemoryPath, value: string): FindingOwner {
    for (const owner of owners.toReversed()) {
      const { id } = owner as { readonly id?: unknown };
      const found = typeof id === 'string' ? this.#ownerOf(id, names) : undefined;
      if (found) return found;
    }
    const due = this.#world.state.agenda.heap.find(({ subject }) => subject === value);
    const ends = due && ({ does: 'run', job: due.job, when: { kind: 'at', at: due.at, because: 'record' } } as const);
    return { holder: undefined, ends };
  }

  #ownerOf(id: string, properties: readonly string[]): FindingOwner | undefined {
    const kept = findRecord(this.#world, id);
    return kept && { holder: { id, record: kept.record }, ends: lossOf(this.#actionsOf(kept), properties) };
  }

  #actionsOf(kept: FoundRecord): readonly ScheduledAction[] {
    const { id } = kept.row;
    const actions = this.#actions.get(id) ?? scheduledActions(this.#world, kept);
    this.#actions.set(id, actions);
    return actions;
  }

  #fileOwner(name: string): FindingOwner {
    const id = name.slice(0, name.indexOf('/'));
    const kept = findRecord(this.#world, id);
    const ends = kept && this.#actionsOf(kept).find(({ does }) => does === 'delete-files');
    return { holder: kept && { id, record: kept.record }, ends };
  }
}

/** Finds the logs of a chunk that contain a value in the property `name`. Returns the ids of these logs. */
function logsWith(chunk: LogChunk, name: string, value: string): string[] {
  const found: string[] = [];
  for (let row = 0; row < chunk.length; row++)
    if (chunk.has(row) && String(chunk.get(row, name as 'path')).includes(value)) found.push(chunk.get(row, 'id'));
  return found;
}
