import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { modelsOf } from '../../sdk/scripts/emit/models.ts';
import { operationsOf } from '../../sdk/scripts/spec/model.ts';
import { draftSpec } from '../support/edited-spec.ts';
import { root } from '../support/project-root.ts';

const file = path.join(root, 'test/architecture/hovered.ts');
const program = `
import { type Account, type Export, SentinelSec, type UsageLog } from '../../sdk/src/index.ts';
const client = new SentinelSec();
const account = await client.account.get();
const { data: answered } = await client.account.get().withResponse();
for await (const log of client.usage.listLogs()) log.id;
const page = await client.usage.listLogs();
const created = await client.exports.create({ datasets: ['usage_logs'], format: 'csv' });
export const pending = client.account.get();
export const named: [Account, Account, Export] = [account, answered, created];
export const logs: UsageLog[] = page.data;
`;

/**
 * Returns a function that finds the first occurrence of a text in the program. It returns what an editor shows when the mouse
 * points at this place.
 */
function hovers(): (text: string) => string {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ compilerOptions: config.compilerOptions, files: [] }, ts.sys, root);
  const read = (name: string): string | undefined => (name === file ? program : ts.sys.readFile(name));
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = read(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: read,
  });
  expect(service.getSemanticDiagnostics(file).map(({ messageText }) => messageText)).toEqual([]);
  return (text) => ts.displayPartsToString(service.getQuickInfoAtPosition(file, program.indexOf(text))?.displayParts);
}

test('editors show the result of a call by its name', { timeout: 60_000 }, () => {
  const hover = hovers();
  expect(hover('account =')).toBe('const account: Account');
  expect(hover('answered }')).toBe('const answered: Account');
  expect(hover('log of')).toBe('const log: UsageLog');
  expect(hover('page =')).toBe('const page: UsageLogList');
  expect(hover('created =')).toBe('const created: Export');
  expect(hover('pending =')).toBe('const pending: ApiCall<Account>');
});

test('a schema gets another name if the SDK exports its name already or if it is not an identifier', () => {
  const { spec } = draftSpec();
  const schemas = spec.components.schemas as Record<string, unknown>;
  const properties: Record<string, unknown> = {};
  for (const name of ['SentinelSec', 'Quota', 'QuotaModel', 'simple-user', 'Simple.User', '2nd', 'Response', 'schema']) {
    schemas[name] = { type: 'object', properties: {} };
    properties[name] = { $ref: `#/components/schemas/${name}` };
  }
  schemas.Health = { type: 'object', properties };
  const names = new Map(modelsOf(spec, operationsOf(spec)).map(({ schema, name }) => [schema, name]));
  expect(Object.keys(properties).map((name) => names.get(name))).toEqual([
    'SentinelSecModel',
    'QuotaModel',
    'QuotaModelModel',
    'SimpleUser',
    'SimpleUserModel',
    '_2nd',
    'Response',
    'Schema',
  ]);
});
