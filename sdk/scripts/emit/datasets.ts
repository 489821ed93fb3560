import { type Node, resolve, type Spec } from '../spec/load.ts';
import { shapeOf } from './shapes.ts';
import { banner, literal, quoted } from './source.ts';

/** Returns how a CSV file shows the values of a property: as text, as a number, as a boolean or as JSON. */
function kindOf(spec: Spec, schema: Node): string {
  const types = (shapeOf(spec, schema).type as string[]).filter((type) => type !== 'null');
  const only = (...allowed: string[]): boolean => types.length > 0 && types.every((type) => allowed.includes(type));
  if (only('string')) return 'text';
  if (only('number', 'integer')) return 'number';
  return only('boolean') ? 'boolean' : 'json';
}

/** Returns `datasets.ts`: the rows of each dataset, and how the columns of its CSV files are read. */
export function emitDatasets(spec: Spec): string {
  const datasets = Object.entries(spec['x-datasets'] as Readonly<Record<string, { readonly schema: string }>>).map(
    ([name, { schema }]) => {
      const { properties = {} } = resolve(spec, spec.components.schemas[schema] ?? {}) as {
        properties?: Readonly<Record<string, Node>>;
      };
      const columns = Object.entries(properties).map(([property, node]) => [property, kindOf(spec, node)]);
      return { name, schema, columns: Object.fromEntries(columns) };
    },
  );
  const { enum: formats = [] } = resolve(spec, spec.components.schemas.ExportFormat ?? {}) as { enum?: readonly string[] };
  return `${banner}
import type { components } from './paths.d.ts';

/** The type of the rows of each dataset. */
export interface DatasetRows {
${datasets.map(({ name, schema }) => `  /** A row of \`${name}\`. */\n  readonly ${quoted(name)}: components['schemas'][${quoted(schema)}];`).join('\n')}
}

/** The formats of export files. */
export const exportFormats: readonly string[] = ${literal(formats, 0)};

/**
 * How a CSV file shows the values of a column: as text, as a number, as \`true\` or \`false\`, or as JSON. An empty field without
 * quotes means null.
 */
export type ColumnKind = 'text' | 'number' | 'boolean' | 'json';

/** The columns of each dataset, with the kind of their values. */
export const datasetColumns: Readonly<Record<keyof DatasetRows, Readonly<Record<string, ColumnKind>>>> = ${literal(
    Object.fromEntries(datasets.map(({ name, columns }) => [name, columns])),
    2,
  )};
`;
}
