/** The command line: commands and options, and how its faults become one line and a status. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { Fault, messageOf } from './fault.ts';
import { EXIT, type ExitStatus, type Host } from './host.ts';
import { FORMATS } from './reporters/formats.ts';
import { counted } from './reporters/words.ts';
import type { FactOptions, CheckOptions } from './options.ts';

/**
 * Runs the command line.
 * @param args without Node's and the script's own path.
 * @returns the exit status; faults have been written to stderr.
 */
export async function runProgram(args: readonly string[], host: Host): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.ok;
  const program = createProgram(host, (result) => {
    status = result;
  });
  try {
    if (args.length === 0) {
      throw new Fault(`Name a command: ${commandNames(program)}. --help says more.`);
    }
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    // Commander has said its line already, or shown help or the version.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.fault;
    host.err(`factlint: ${messageOf(error)}.\n`);
    return EXIT.fault;
  }
}

function createProgram(host: Host, done: (status: ExitStatus) => void): Command {
  const program = new Command('factlint')
    .description('Checks the figures and dates of policy memos against a fact base.')
    .version(host.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.out(text),
      writeErr: (text) => host.err(text),
      outputError: (text, write) => write(`factlint: ${oneLine(text)}\n`),
      getOutHasColors: () => host.color,
      getErrHasColors: () => false,
      getOutHelpWidth: () => host.columns ?? 100,
    })
    .addHelpText('after', '\nExit status: 0 nothing wrong, 1 errors found, 2 a fault.');

  withFacts(program.command('check'))
    .description('check memos; without paths, all of the working directory')
    .argument('[paths...]', 'memos, folders or globs; - reads standard input')
    .addOption(new Option('--format <format>', 'how to report').choices(FORMATS).default('stylish'))
    .option('--max-warnings <number>', 'exit with 1 when there are more warnings', wholeNumber)
    .option('--fix', 'correct what has one safe correction, in the files themselves')
    .action(async (paths: string[], options: CheckOptions) => {
      done(await (await import('./commands/check.ts')).check(paths, options, host));
    });

  withFacts(program.command('explain'))
    .description('show each figure and date of a memo, what it was compared with and why')
    .argument('<file>', 'a memo, or one line of it: memo.md:12; - reads standard input')
    .action(async (file: string, options: FactOptions) => {
      done(await (await import('./commands/explain.ts')).explain(file, options, host));
    });

  withFacts(program.command('lookup'))
    .description('search the fact base')
    .argument('<words...>', 'words of a name, phrase or definition')
    .action(async (words: string[], options: FactOptions) => {
      done(await (await import('./commands/lookup.ts')).lookup(words, options, host));
    });

  const facts = program.command('facts').description('work on fact packs');
  facts
    .command('validate')
    .description('check fact packs, naming the file and line of each fault')
    .argument('<packs...>', 'folders or files of packs')
    .action(async (packs: string[]) => {
      done(await (await import('./commands/facts-validate.ts')).validateFacts(packs, host));
    });
  facts.action(() => {
    throw new Fault(`Name a command of facts: ${commandNames(facts)}. --help says more`);
  });
  return program;
}

function withFacts(command: Command): Command {
  return command
    .option('--facts <pack>', 'use this fact pack, too; can be given again', collect, [])
    .option('--config <file>', 'use this configuration instead of factlint.yaml')
    .option('--no-builtin-facts', 'use only the packs that --facts and the configuration name');
}

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

function commandNames(command: Command): string {
  const names = command.commands.map((sub) => sub.name()).filter((name) => name !== 'help');
  return names.join(', ') || counted(0, 'command');
}

function oneLine(text: string): string {
  return text
    .replace(/^error: /, '')
    .replace(/\s+/g, ' ')
    .trim();
}
