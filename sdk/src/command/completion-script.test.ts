import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { completionScript, shells } from './completion-script.ts';
import { makeProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

const terminal = { env: {}, out: process.stdout, err: process.stderr, now: () => 0 } as unknown as Terminal;
const scriptFor = (shell: (typeof shells)[number]): string => completionScript(makeProgram(terminal, '1.2.3'), shell);

/** Returns the words that bash offers for the last word of a line. */
function offered(line: string): string[] {
  const words = line.split(' ').map((word) => `'${word}'`);
  const ask = `COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _sentinelsec; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', `complete() { :; }\n${scriptFor('bash')}\n${ask}`], { encoding: 'utf8' })
    .trim()
    .split('\n');
}

test('bash completes commands, options and their values', () => {
  expect(offered('sentinelsec e')).toEqual(['export']);
  expect(offered('sentinelsec keys r')).toEqual(['rotate', 'revoke']);
  expect(offered('sentinelsec export --form')).toEqual(['--format']);
  expect(offered('sentinelsec export --format c')).toEqual(['csv']);
  expect(offered('sentinelsec export usage_logs acc')).toEqual(['account']);
  expect(offered('sentinelsec completion ')).toEqual(expect.arrayContaining([...shells]));
});

test('the script for zsh uses the script for bash', () => {
  expect(scriptFor('zsh')).toMatch(/^#compdef sentinelsec\nautoload -U \+X bashcompinit/);
});

test('fish gets a line for each command and option', () => {
  const script = scriptFor('fish');
  expect(script).toContain("complete -c sentinelsec -n 'not __fish_seen_subcommand_from export verify");
  expect(script).toContain("-l format -x -a 'json csv'");
  expect(script).toContain('-l key-file -r -F');
});

const isMissing = (program: string): boolean => spawnSync(program, ['--version']).status !== 0;
/** Starts a shell. The shell runs `before`, then the completion script for this shell, then `code`. Returns the output. */
function runShell(shell: 'zsh' | 'fish', before: string, code: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'sentinelsec-completion-')), shell);
  writeFileSync(file, scriptFor(shell));
  return execFileSync(shell, ['-c', `${before}source '${file}'; ${code}`], { encoding: 'utf8' });
}

test.skipIf(isMissing('fish'))('fish completes commands and values', () => {
  const complete = (line: string): string[] =>
    runShell('fish', '', `complete -C'${line}'`)
      .trim()
      .split('\n')
      .map((offer) => offer.split('\t')[0] ?? '');
  expect(complete('sentinelsec keys r')).toEqual(['revoke', 'rotate']);
  expect(complete('sentinelsec export --format ')).toEqual(['csv', 'json']);
});

test.skipIf(isMissing('zsh'))('zsh reads its script', () => {
  expect(runShell('zsh', 'autoload -U compinit && compinit -u -D; ', 'whence -w _sentinelsec')).toBe('_sentinelsec: function\n');
});
