import path from 'node:path';
import ts from 'typescript';

/**
 * Makes a function that type-checks files before they are written. The function gets a map from the path of each file (relative
 * to the project) to its content, and returns one line for each error. Calls after the first take a quarter of the time, because
 * the types of libraries are read only once.
 */
export function typeChecker(root: string): (files: ReadonlyMap<string, string>) => string[] {
  const { compilerOptions } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config as {
    compilerOptions: object;
  };
  const given = ts.parseJsonConfigFileContent({ compilerOptions, files: [] }, ts.sys, root).options;
  // These options also check declaration files, but not the declaration files of TypeScript itself.
  const options: ts.CompilerOptions = { ...given, types: [], skipLibCheck: false, skipDefaultLibCheck: true };
  const host = ts.createCompilerHost(options);
  const read = new Map<string, ts.SourceFile | undefined>();
  const parse = (name: string, text: string): ts.SourceFile => ts.createSourceFile(name, text, ts.ScriptTarget.ES2023);

  return (files) => {
    const texts = new Map([...files].map(([name, text]) => [path.join(root, name), text]));
    const folders = new Set([...texts.keys()].map((name) => path.dirname(name)));
    const getSourceFile = (name: string): ts.SourceFile | undefined => {
      const text = texts.get(path.normalize(name));
      if (text !== undefined) return parse(name, text);
      if (!read.has(name)) read.set(name, host.getSourceFile(name, ts.ScriptTarget.ES2023));
      return read.get(name);
    };
    const overlaid: ts.CompilerHost = {
      ...host,
      getSourceFile,
      fileExists: (name) => texts.has(path.normalize(name)) || host.fileExists(name),
      // Without this function, the compiler would not find files in a folder that does not exist yet.
      directoryExists: (name) => folders.has(path.normalize(name)) || (host.directoryExists?.(name) ?? true),
      readFile: (name) => texts.get(path.normalize(name)) ?? host.readFile(name),
    };
    const roots = [...texts.keys()].filter((name) => name.endsWith('.ts'));
    const program = ts.createProgram(roots, options, overlaid);
    return roots.flatMap((name) => {
      const source = program.getSourceFile(name);
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      return found.map((diagnostic) => lineOf(diagnostic, path.relative(root, name)));
    });
  };
}

function lineOf({ file, start = 0, messageText, code }: ts.Diagnostic, name: string): string {
  const { line = 0, character = 0 } = file?.getLineAndCharacterOfPosition(start) ?? {};
  return `${name}:${line + 1}:${character + 1}: TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ').replace(/\s+/g, ' ')}`;
}
