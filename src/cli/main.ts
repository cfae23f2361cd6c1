import { DataError, RegionError } from '../rules';
import { adjustCommand } from './adjustCommand';
import { askCommand } from './askCommand';
import { checkCommand } from './checkCommand';
import { classifyCommand } from './classifyCommand';
import { regulationCommand } from './regulationCommand';
import { asksForHelp, USAGE, UsageError } from './usage';

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number> | number>> = {
  check: checkCommand,
  adjust: adjustCommand,
  classify: classifyCommand,
  ask: askCommand,
  regulation: regulationCommand,
};

async function main(given: string[]): Promise<number> {
  const [name = '', ...args] = given;
  const isKnown = Object.hasOwn(COMMANDS, name) || name.startsWith('-') || name === 'help';
  if (name === '' || (isKnown && asksForHelp(given))) {
    process.stdout.write(`${USAGE}\n`);
    return name === '' ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${GOVIT_VERSION}\n`);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`没有命令 ${name}。\n\n${USAGE}`);
  return command(args);
}

function isExpected(error: unknown): error is Error {
  return error instanceof UsageError || error instanceof RegionError || error instanceof DataError;
}

// A reader that stops early (| head) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      isExpected(error)
        ? `${error.message}\n`
        : `程序内部错误，请附此信息反馈：${String((error as Error).stack)}\n`,
    );
    process.exitCode = 2;
  },
);
