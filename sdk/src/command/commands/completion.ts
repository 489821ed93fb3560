import { Argument, type Command } from 'commander';
import { completionScript, type Shell, shells } from '../completion-script.ts';
import type { Terminal } from '../terminal.ts';

/** Adds `sentinelsec completion`. */
export function addCompletion(program: Command, terminal: Terminal): void {
  program
    .command('completion')
    .summary('print a completion script for a shell')
    .description('Prints a script that makes the shell complete commands, options and their values.')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .addHelpText(
      'after',
      `
Examples:
  # bash: add this line to ~/.bashrc
  $ source <(sentinelsec completion bash)

  # zsh: add this line to ~/.zshrc, after compinit
  $ source <(sentinelsec completion zsh)

  # fish
  $ sentinelsec completion fish > ~/.config/fish/completions/sentinelsec.fish`,
    )
    .action((shell: Shell) => void terminal.out.write(completionScript(program, shell)));
}
