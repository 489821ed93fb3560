// Made by `npm run generate` from mock-server/control.yaml. Edits are lost and fail `npm run check`.

import type { ControlRoute } from '../control-route.ts';

/** The id of a control route: `tag.method`. */
export type ControlOperationId =
  | 'server.describe'
  | 'clock.read'
  | 'clock.freeze'
  | 'clock.resume'
  | 'clock.advance'
  | 'clock.advanceTo'
  | 'limits.peek'
  | 'limits.exhaust'
  | 'limits.leave'
  | 'limits.set'
  | 'limits.reset'
  | 'limits.unlock'
  | 'faults.list'
  | 'faults.add'
  | 'faults.clear'
  | 'faults.remove'
  | 'worlds.listFaults'
  | 'worlds.addFault'
  | 'worlds.clearFaults'
  | 'worlds.removeFault'
  | 'worlds.list'
  | 'worlds.create'
  | 'worlds.remove'
  | 'keys.read'
  | 'keys.totp'
  | 'journal.list'
  | 'journal.clear'
  | 'journal.find'
  | 'journal.waitFor'
  | 'journal.verify'
  | 'journal.lint'
  | 'snapshots.take'
  | 'snapshots.restore'
  | 'seeds.reset'
  | 'seeds.add'
  | 'seeds.liftHold'
  | 'retention.usageLogAges'
  | 'retention.explain'
  | 'retention.personalData'
  | 'retention.search'
  | 'events.stream';

/** The version of the control routes. */
export const controlVersion = '1.0.0';

/** All control routes. */
export const controlRoutes: Readonly<Record<ControlOperationId, ControlRoute>> = {
  'server.describe': { method: 'GET', path: '/_mock', parameters: [], success: { status: 200, mediaType: 'application/json' } },
  'clock.read': { method: 'GET', path: '/_mock/clock', parameters: [], success: { status: 200, mediaType: 'application/json' } },
  'clock.freeze': { method: 'POST', path: '/_mock/clock/freeze', parameters: [], success: { status: 200, mediaType: 'application/json' } },
  'clock.resume': { method: 'POST', path: '/_mock/clock/resume', parameters: [], success: { status: 200, mediaType: 'application/json' } },
  'clock.advance': { method: 'POST', path: '/_mock/clock/advance', parameters: [], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
  'clock.advanceTo': { method: 'POST', path: '/_mock/clock/advance-to', parameters: [], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
  'limits.peek': { method: 'GET', path: '/_mock/limits', parameters: [{ name: 'key', in: 'query', type: 'string' }, { name: 'ip', in: 'query', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
  'limits.exhaust': { method: 'POST', path: '/_mock/limits/exhaust', parameters: [], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
  'limits.leave': { method: 'POST', path: '/_mock/limits/leave', parameters: [], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
  'limits.set': { method: 'POST', path: '/_mock/limits/set', parameters: [], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
  'limits.reset': { method: 'POST', path: '/_mock/limits/reset', parameters: [], success: { status: 200, mediaType: 'application/json' } },
  'limits.unlock': { method: 'POST', path: '/_mock/unlock', parameters: [], body: { mediaType: 'application/json', required: false }, success: { status: 204 } },
  'faults.list': { method: 'GET', path: '/_mock/faults', parameters: [], success: { status: 200, mediaType: 'application/json' } },
  'faults.add': { method: 'POST', path: '/_mock/faults', parameters: [], body: { mediaType: 'application/json', required: true }, success: { status: 201, mediaType: 'application/json' } },
  'faults.clear': { method: 'DELETE', path: '/_mock/faults', parameters: [], success: { status: 204 } },
  'faults.remove': { method: 'DELETE', path: '/_mock/faults/{id}', parameters: [{ name: 'id', in: 'path', type: 'string' }], success: { status: 204 } },
  'worlds.listFaults': { method: 'GET', path: '/_mock/world-faults', parameters: [], success: { status: 200, mediaType: 'application/json' } },
  'worlds.addFault': { method: 'POST', path: '/_mock/world-faults', parameters: [], body: { mediaType: 'application/json', required: true }, success: { status: 201, mediaType: 'application/json' } },
  'worlds.clearFaults': { method: 'DELETE', path: '/_mock/world-faults', parameters: [], success: { status: 204 } },
  'worlds.removeFault': { method: 'DELETE', path: '/_mock/world-faults/{id}', parameters: [{ name: 'id', in: 'path', type: 'string' }], success: { status: 204 } },
  'worlds.list': { method: 'GET', path: '/_mock/worlds', parameters: [], success: { status: 200, mediaType: 'application/json' } },
  'worlds.create': { method: 'POST', path: '/_mock/worlds', parameters: [], body: { mediaType: 'application/json', required: true }, success: { status: 201, mediaType: 'application/json' } },
  'worlds.remove': { method: 'DELETE', path: '/_mock/worlds/{name}', parameters: [{ name: 'name', in: 'path', type: 'string' }], success: { status: 204 } },
  'keys.read': { method: 'GET', path: '/_mock/keys', parameters: [], success: { status: 200, mediaType: 'application/json' } },
  'keys.totp': { method: 'POST', path: '/_mock/keys/totp', parameters: [], success: { status: 200, mediaType: 'application/json' } },
  'journal.list': { method: 'GET', path: '/_mock/journal', parameters: [{ name: 'operation', in: 'query', type: 'string' }, { name: 'method', in: 'query', type: 'string' }, { name: 'path', in: 'query', type: 'string' }, { name: 'status', in: 'query', type: 'integer' }, { name: 'rule', in: 'query', type: 'string' }, { name: 'key', in: 'query', type: 'string' }, { name: 'requestId', in: 'query', type: 'string' }, { name: 'limit', in: 'query', type: 'integer', default: 1000 }], success: { status: 200, mediaType: 'application/json' } },
  'journal.clear': { method: 'DELETE', path: '/_mock/journal', parameters: [], success: { status: 204 } },
  'journal.find': { method: 'POST', path: '/_mock/journal/find', parameters: [], body: { mediaType: 'application/json', required: false }, success: { status: 200, mediaType: 'application/json' } },
  'journal.waitFor': { method: 'POST', path: '/_mock/journal/wait', parameters: [], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
  'journal.verify': { method: 'POST', path: '/_mock/journal/verify', parameters: [], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
  'journal.lint': { method: 'POST', path: '/_mock/journal/lint', parameters: [], body: { mediaType: 'application/json', required: false }, success: { status: 200, mediaType: 'application/json' } },
  'snapshots.take': { method: 'GET', path: '/_mock/snapshot', parameters: [], success: { status: 200, mediaType: 'text/plain' } },
  'snapshots.restore': { method: 'PUT', path: '/_mock/snapshot', parameters: [], body: { mediaType: 'text/plain', required: true, bytesMax: 268435456 }, success: { status: 200, mediaType: 'application/json' } },
  'seeds.reset': { method: 'POST', path: '/_mock/reset', parameters: [], body: { mediaType: 'application/json', required: false }, success: { status: 200, mediaType: 'application/json' } },
  'seeds.add': { method: 'POST', path: '/_mock/records/{record}', parameters: [{ name: 'record', in: 'path', type: 'string' }], body: { mediaType: 'application/json', required: false }, success: { status: 201, mediaType: 'application/json' } },
  'seeds.liftHold': { method: 'POST', path: '/_mock/holds/{id}/lift', parameters: [{ name: 'id', in: 'path', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
  'retention.usageLogAges': { method: 'GET', path: '/_mock/retention', parameters: [], success: { status: 200, mediaType: 'application/json' } },
  'retention.explain': { method: 'GET', path: '/_mock/retention/{id}', parameters: [{ name: 'id', in: 'path', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
  'retention.personalData': { method: 'GET', path: '/_mock/personal-data/{id}', parameters: [{ name: 'id', in: 'path', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
  'retention.search': { method: 'POST', path: '/_mock/personal-data/search', parameters: [], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
  'events.stream': { method: 'GET', path: '/_mock/events', parameters: [], success: { status: 200, mediaType: 'text/event-stream' } },
};
