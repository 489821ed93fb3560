import { isAgeRecipient } from '../base/age-recipient.ts';
import { invalid, Refusal } from '../base/refusal.ts';
import { moment } from '../base/time.ts';
import { contract } from '../generated/contract.ts';
import type { Rows } from '../records/rows.ts';
import { blobName, cancelExport, msUntilChange, progressOf, queueExport, removeFiles } from '../rules/exports/export-progress.ts';
import type { Caller } from '../rules/keys/authenticate.ts';
import { listFilter } from '../rules/lists/list-filter.ts';
import { paginate } from '../rules/lists/paginate.ts';
import { authorize } from '../rules/request/authorize.ts';
import { refuseHeld } from '../rules/retention/legal-hold.ts';
import type { World } from '../state/world.ts';
import type { Answer, Behaviours, BodyOf, FileAnswer } from './behaviour.ts';
import { ownedRow } from './owned-row.ts';
import { representation } from './representation.ts';

/**
 * The behaviours of the operations for exports. The constant cannot have the name `exports`, because this name would hide the
 * `exports` of a CommonJS module.
 */
export const dataExports: Behaviours<'exports'> = {
  'exports.list': ({ id, caller, world, query }) => {
    const page = paginate(world.tables.exports, {
      account: caller.account.id,
      name: id,
      query,
      where: listFilter(query),
    });
    return { body: { ...page, data: page.data.map((wire) => withProgress(world, find(world, caller, wire.id))) } };
  },
  'exports.create': ({ caller, world, body }) => {
    authorize(caller, { scopes: body.datasets.flatMap((name) => contract.datasets[name]?.scope ?? []) });
    refuseInvalid(body);
    const { datasets, format, gzip, recipient = null, from = null, to = null } = body;
    const row = queueExport(world, caller.account.id, { datasets, format, gzip, recipient, from, to });
    return { body: row.wire, headers: retryAfter(world, row) };
  },
  'exports.get': ({ caller, world, path }) => answer(world, find(world, caller, path.export_id)),
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
      throw new Refusal('state-conflict', `The export is ${status}, so it cannot be canceled.`);
    return answer(world, cancelExport(world, row));
  },
  'exports.downloadFile': ({ caller, world, path }) => ({ file: fileOf(world, find(world, caller, path.export_id), path.name) }),
};

const find = (world: World, caller: Caller, id: string): Rows['exports'] => ownedRow(world.tables.exports, caller, id);

const withProgress = (world: World, row: Rows['exports']): Rows['exports']['wire'] => ({
  ...row.wire,
  progress: progressOf(world, row),
});

function answer(world: World, row: Rows['exports']): Answer<Rows['exports']['wire']> {
  const { headers } = representation(row, momentOf(world, row));
  return { body: withProgress(world, row), headers: { ...headers, ...retryAfter(world, row) } };
}

/**
 * Returns a number that becomes a part of the `ETag` of an export. While the export is running, the number is the progress, so
 * that the `ETag` changes with the progress. Otherwise the number is 0.
 */
const momentOf = (world: World, row: Rows['exports']): number => (row.wire.status === 'running' ? progressOf(world, row) : 0);

/**
 * Returns the header `Retry-After`: the whole seconds until the status of the export changes. The value is at least 1, so that
 * clients pause between two polls. Returns no header if the status does not change by itself.
 */
function retryAfter(world: World, row: Rows['exports']): Record<string, string> {
  const wait = msUntilChange(world, row);
  return wait === undefined ? {} : { 'Retry-After': String(Math.max(1, Math.ceil(wait / 1000))) };
}

/**
 * Checks what the schema cannot express: the period must not end before it begins, and the public key in `recipient` must have a
 * correct checksum.
 */
function refuseInvalid({ from, to, recipient }: BodyOf<'exports.create'>): void {
  if (from !== undefined && to !== undefined && moment(to) < moment(from)) throw invalid('/body/to', 'is before `from`');
  if (recipient !== undefined && !isAgeRecipient(recipient)) throw invalid('/body/recipient', 'is not a public key of age');
}

function fileOf(world: World, { id, wire }: Rows['exports'], name: string): FileAnswer {
  if (wire.status === 'expired')
    throw new Refusal('export-expired', `The export expired at ${wire.expires_at}. Create another export.`);
  if (wire.status !== 'ready') throw new Refusal('state-conflict', `The export is ${wire.status} and has no files.`);
  const file = wire.files.find((candidate) => candidate.name === name);
  const bytes = file && world.state.blobs.get(blobName(id, name));
  if (!file || !bytes) throw new Refusal('not-found', `The export has no file ${name}.`);
  return { bytes, name, sha256: file.sha256 };
}
