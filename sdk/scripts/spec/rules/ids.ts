import type { Rule } from '../fault.ts';
import { idPrefixesIn, ulid } from '../id-prefixes.ts';

/** The ids of records are a prefix and a ULID: so the platform makes them. */
export const ids: Rule = ({ spec }) =>
  Object.entries(spec.components.schemas).flatMap(([name, { type, pattern }]) =>
    name.endsWith('Id') && type === 'string' && !idPrefixesIn(pattern)
      ? [
          {
            place: `/components/schemas/${name}/pattern`,
            fault: `an id is a prefix and a ULID. Write ^key_${ulid}$, with a prefix of its own.`,
          },
        ]
      : [],
  );
