import { isAgeRecipient } from '../base/age-recipient.ts';
import { invalid, Refusal } from '../base/refusal.ts';
import { moment } from '../base/time.ts';
import { contract } from '../generated/contract.ts';
import type { Rows } from '../records/rows.ts';
import { blobName, cancelExport, nextNews, progressOf, queueExport, removeFiles } from '../rules/exports/export-progress.ts';
import type { Caller } from '../rules/keys/authenticate.ts';
import { listFilter } from '../rules/lists/list-filter.ts';
import { paginate } from '../rules/lists/paginate.ts';
import { authorize } from '../rules/request/authorize.ts';
import { refuseHeld } from '../rules/retention/legal-hold.ts';
import type { World } from '../state/world.ts';
import type { Answer, Behaviours, BodyOf, FileAnswer } from './behaviour.ts';
import { ownedRow } from './owned-row.ts';
import { representation } from './representation.ts';

/** An account's data in files. (`exports` itself would hide the `exports` of a CommonJS module.) */
export const dataExports: Behaviours<'exports'> = {
  'exports.list': ({ id, caller, world, query }) => {
    const page = paginate(world.tables.exports, {
      account: caller.account.id,
      name: id,
      query,
      where: listFilter(query),
    });
    return { body: { ...page, data: page.data.map((wire) => current(world, find(world, caller, wire.id))) } };
  },
  'exports.create': ({ caller, world, body }) => {
    authorize(caller, { scopes: body.datasets.flatMap((name) => contract.datasets[name]?.scope ?? []) });
    refuseUnfit(body);
    const { datasets, format, gzip, recipient = null, from = null, to = null } = body;
    const row = queueExport(world, caller.account.id, { datasets, format, gzip, recipient, from, to });
    return { body: row.wire, headers: lookAgain(world, row) };
  },
  'exports.get': ({ caller, world, path }) => shown(world, find(world, caller, path.export_id)),
  'exports.delete': ({ caller, world, path }) => {
    const row = find(world, caller, path.export_id);
    refuseHeld(world, { account: row.account, dataClass: 'export', createdAt: row.wire.created_at });
    removeFiles(world, row);
    world.tables.exports.remove(row.id);
    return { body: undefined };
  },
  'exports.cancel': ({ caller, world, path }) => {
    const row = find(world, caller, path.export_id);
    const { status } = row.wire;
    if (status !== 'queued' && status !== 'running')
      throw new Refusal('state-conflict', `The export is ${status}; there is nothing to stop.`);
    return shown(world, cancelExport(world, row));
  },
  'exports.downloadFile': ({ caller, world, path }) => ({ file: fileOf(world, find(world, caller, path.export_id), path.name) }),
};

const find = (world: World, caller: Caller, id: string): Rows['exports'] => ownedRow(world.tables.exports, caller, id);

const current = (world: World, row: Rows['exports']): Rows['exports']['wire'] => ({
  ...row.wire,
  progress: progressOf(world, row),
});

function shown(world: World, row: Rows['exports']): Answer<Rows['exports']['wire']> {
  const { headers } = representation(row, momentOf(world, row));
  return { body: current(world, row), headers: { ...headers, ...lookAgain(world, row) } };
}

/** What its tag says of a running export beside its version: how far it is. */
const momentOf = (world: World, row: Rows['exports']): number => (row.wire.status === 'running' ? progressOf(world, row) : 0);

/** `Retry-After`, in whole seconds and never none, so that nobody asks without a break. */
function lookAgain(world: World, row: Rows['exports']): Record<string, string> {
  const wait = nextNews(world, row);
  return wait === undefined ? {} : { 'Retry-After': String(Math.max(1, Math.ceil(wait / 1000))) };
}

/** What a schema cannot say: a period that ends before it begins, a recipient whose checksum is wrong. */
function refuseUnfit({ from, to, recipient }: BodyOf<'exports.create'>): void {
  if (from !== undefined && to !== undefined && moment(to) < moment(from)) throw invalid('/body/to', 'is before `from`');
  if (recipient !== undefined && !isAgeRecipient(recipient)) throw invalid('/body/recipient', 'is no public key of age');
}

function fileOf(world: World, { id, wire }: Rows['exports'], name: string): FileAnswer {
  if (wire.status === 'expired') throw new Refusal('export-expired', `The export expired at ${wire.expires_at}. Create another.`);
  if (wire.status !== 'ready') throw new Refusal('state-conflict', `The export is ${wire.status} and has no files.`);
  const file = wire.files.find((candidate) => candidate.name === name);
  const bytes = file && world.state.blobs.get(blobName(id, name));
  if (!file || !bytes) throw new Refusal('not-found', `The export has no file ${name}.`);
  return { bytes, name, sha256: file.sha256 };
}
