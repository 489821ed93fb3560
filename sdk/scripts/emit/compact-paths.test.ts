import { expect, test } from 'vitest';
import { compactPaths } from './compact-paths.ts';

const operation = (id: string, responses: string): string => `    "${id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The key. */
                key_id: components["parameters"]["key_id"];
            };
            cookie?: never;
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
${responses}        };
    };
`;
const refusal = (status: number, name: string): string => `            ${status}: components["responses"]["${name}"];\n`;

test('an operation refers to the responses that most operations have with a status, and keeps its own', () => {
  const made = compactPaths(
    [
      operation('a', refusal(401, 'Rare') + refusal(404, 'Gone')),
      operation('b', refusal(401, 'Usual')),
      operation('c', refusal(401, 'Usual')),
    ].join(''),
  );
  expect(made).toContain('401: components["responses"]["Rare"];\n    } & Pick<Refusals, 404>;');
  expect(made.match(/& Pick<Refusals, 401>;/g)).toHaveLength(2);
  expect(made).toContain(
    'interface Refusals {\n  401: components["responses"]["Usual"];\n  404: components["responses"]["Gone"];\n}',
  );
});

test('headers and parameters of paths are named, unless they refer to a component of another name', () => {
  const same = operation('a', '');
  expect(compactPaths(same)).toContain("headers: Headers<'ETag'>;");
  expect(compactPaths(same)).toContain('path: Pick<components["parameters"], \'key_id\'>;');
  const other = same.replace('["ETag"]', '["Version"]').replace('["key_id"]', '["id"]');
  expect(compactPaths(other)).toContain('ETag: components["headers"]["Version"];');
  expect(compactPaths(other)).toContain('key_id: components["parameters"]["id"];');
});

test('a shared parameter keeps its text only if paths name it', () => {
  const parameters =
    '    parameters: {\n        /** @description The key. */\n        key_id: string;\n        /** @description The most. */\n        limit: number;\n    };\n';
  const made = compactPaths(parameters + operation('a', ''));
  expect(made).toContain('  parameters: {\n    /** @description The key. */\n    key_id: string;\n    limit: number;\n  };');
});
