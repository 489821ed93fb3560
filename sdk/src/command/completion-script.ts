import type { Command, Option } from 'commander';

/** The shells for which the command makes completion scripts. */
export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** A command with the words that may follow it. */
interface Node {
  /** The words of the command after `sentinelsec`, such as `keys list`. */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly summary: string }[];
  readonly options: readonly { readonly flags: readonly string[]; readonly summary: string; readonly takes: Taken }[];
  readonly takes: Taken;
}

/** The allowed values of an argument or an option: the words of a list, a path, any text, or no value. */
type Taken = readonly string[] | 'path' | 'text' | 'nothing';

const isPath = (name: string): boolean => /file|folder/.test(name);
const takenOf = ({ choices, name }: { choices?: readonly string[] | undefined; name: string }): Taken =>
  choices ?? (isPath(name) ? 'path' : 'text');

function optionOf(option: Option): Node['options'][number] {
  const flags = [option.short, option.long].filter((flag) => flag !== undefined && flag !== null);
  const takes = option.required || option.optional ? takenOf({ choices: option.argChoices, name: option.flags }) : 'nothing';
  return { flags, summary: option.description, takes };
}

function nodesOf(command: Command, path: readonly string[] = []): Node[] {
  const [argument] = command.registeredArguments;
  const commands = command.commands.map((one) => ({ name: one.name(), summary: one.summary() }));
  const help = { flags: ['-h', '--help'], summary: 'show help', takes: 'nothing' as const };
  const takes = argument ? takenOf({ choices: argument.argChoices, name: argument.name() }) : 'nothing';
  const node = { path: path.join(' '), commands, options: [...command.options.map(optionOf), help], takes };
  return [node, ...command.commands.flatMap((one) => nodesOf(one, [...path, one.name()]))];
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Returns the script that completes a command in a shell. */
export function completionScript(program: Command, shell: Shell): string {
  const nodes = nodesOf(program);
  return { bash: bashScript, zsh: zshScript, fish: fishScript }[shell](program.name(), nodes);
}

/** Returns the script for bash. Its `case` statements list the words that may follow an option or a command. */
function bashScript(name: string, nodes: readonly Node[]): string {
  const values = nodes.flatMap(({ path, options }) =>
    options
      .filter(({ takes }) => takes !== 'nothing')
      .map(
        ({ flags, takes }) => `    ${flags.map((flag) => quoted(`${path} ${flag}`)).join('|')}) ${bashReply(takes)}; return ;;`,
      ),
  );
  const words = nodes.map(({ path, commands, options, takes }) => {
    const all = [
      ...commands.map((one) => one.name),
      ...options.flatMap(({ flags }) => flags),
      ...(Array.isArray(takes) ? takes : []),
    ];
    return `    ${quoted(path)}) words=${quoted(all.join(' '))}; files=${takes === 'path' ? 1 : 0} ;;`;
  });
  const paths = nodes.filter(({ path }) => path !== '').map(({ path }) => quoted(path));
  return `# bash completion of ${name}
_${name}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command='' word words files
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${command:+$command }$word" in ${paths.join('|')}) command="\${command:+$command }$word" ;; esac
  done
  case "$command $before" in
${values.join('\n')}
  esac
  case "$command" in
${words.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [ "$files" = 1 ]; then COMPREPLY+=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _${name} ${name}
`;
}

function bashReply(takes: Taken): string {
  if (takes === 'path') return 'COMPREPLY=($(compgen -f -- "$current"))';
  return Array.isArray(takes) ? `COMPREPLY=($(compgen -W ${quoted(takes.join(' '))} -- "$current"))` : ':';
}

/** Returns the script for zsh. It contains the script for bash, and makes zsh run this script. */
const zshScript = (name: string, nodes: readonly Node[]): string =>
  `#compdef ${name}
autoload -U +X bashcompinit && bashcompinit
${bashScript(name, nodes)}`;

function fishScript(name: string, nodes: readonly Node[]): string {
  const lines = nodes.flatMap(({ path, commands, options, takes }) => {
    const words = path.split(' ').filter((word) => word !== '');
    const seen = words.map((word) => `__fish_seen_subcommand_from ${word}`);
    const others = commands.length > 0 ? [`not __fish_seen_subcommand_from ${commands.map((one) => one.name).join(' ')}`] : [];
    const when = [...seen, ...others].join('; and ');
    const line = (rest: string): string => `complete -c ${name}${when === '' ? '' : ` -n ${quoted(when)}`} ${rest}`;
    return [
      ...commands.map((one) => line(`-a ${one.name} -d ${quoted(one.summary)}`)),
      ...(Array.isArray(takes) ? [line(`-a ${quoted(takes.join(' '))}`)] : []),
      ...(takes === 'path' ? [line('-F')] : []),
      ...options.map((option) => line(fishOption(option))),
    ];
  });
  return `# fish completion of ${name}\ncomplete -c ${name} -f\n${lines.join('\n')}\n`;
}

function fishOption({ flags, summary, takes }: Node['options'][number]): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(' ');
  const value =
    takes === 'nothing' ? '' : takes === 'path' ? ' -r -F' : ` -x${Array.isArray(takes) ? ` -a ${quoted(takes.join(' '))}` : ''}`;
  return `${names}${value} -d ${quoted(summary)}`;
}
