// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

/**
 * A part of a JSON Schema. The client uses a value in a response only if the value matches this part. All `properties` are
 * required.
 */
export interface Shape {
  readonly type: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

/** The name of a shape: the name of its schema, or `page` for a page of any list. */
export type ShapeName = 'page' | 'Export' | 'KeyWithSecret' | 'MfaChallenge' | 'MfaToken';

/** The shapes of the responses that the client itself reads. */
export const shapes: Readonly<Record<ShapeName, Shape>> = {
  page: {
    type: ['object'],
    properties: { data: { type: ['array'] }, next_cursor: { type: ['string', 'null'] }, has_more: { type: ['boolean'] } },
  },
  Export: {
    type: ['object'],
    properties: { id: { type: ['string'], pattern: '^exp_[0-9A-HJKMNP-TV-Z]{26}$' }, status: { type: ['string'] }, progress: { type: ['number'], minimum: 0, maximum: 1 }, snapshot_at: { type: ['string', 'null'], pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z$", format: 'date-time' }, failure: { type: ['string', 'null'] }, files: { type: ['array'], items: { type: ['object'], properties: { name: { type: ['string'], pattern: "^[a-z_]+\\.(json|csv)(\\.gz)?(\\.age)?$" }, dataset: { type: ['string'] }, media_type: { type: ['string'] }, bytes: { type: ['integer'], minimum: 0 }, rows: { type: ['integer'], minimum: 0 }, sha256: { type: ['string'], pattern: '^[0-9a-f]{64}$' } } } } },
  },
  KeyWithSecret: {
    type: ['object'],
    properties: { id: { type: ['string'], pattern: '^key_[0-9A-HJKMNP-TV-Z]{26}$' }, secret: { type: ['string'] } },
  },
  MfaChallenge: {
    type: ['object'],
    properties: { id: { type: ['string'] }, methods: { type: ['array'], items: { type: ['string'] } }, expires_at: { type: ['string'] } },
  },
  MfaToken: {
    type: ['object'],
    properties: { token: { type: ['string'] }, expires_at: { type: ['string'], pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z$", format: 'date-time' } },
  },
};

/** The name of the shape of each operation's response. */
export const shapeNames: Readonly<Record<string, ShapeName | undefined>> = {
  'exports.create': 'Export',
  'exports.get': 'Export',
  'keys.rotate': 'KeyWithSecret',
  'mfa.createChallenge': 'MfaChallenge',
  'mfa.verify': 'MfaToken',
};
