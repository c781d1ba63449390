import { parseCommand } from "./arguments";
import { check } from "./check";
import { collect } from "./collect";
import { compareFiles } from "./compare";
import { convert } from "./convert";
import { describeFailure } from "./describe-failure";
import { flatten } from "./flatten";
import { createNew } from "./new";
import { narrateFile } from "./narrate";
import packageJson from "./package.json";
import { printRules } from "./rules";
import { printable, type ExitCode, type Surroundings } from "./surroundings";
import { usage } from "./usage";

/** Carries out what was typed after `nianbao`. Never throws: what stops it is told on stderr, with exit code 2. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    const command = parseCommand(args);
    switch (command.kind) {
      case "usage":
        surroundings.stdout(usage);
        return 2;
      case "help":
        surroundings.stdout(usage);
        return 0;
      case "version":
        surroundings.stdout(`nianbao ${packageJson.version}\n`);
        return 0;
      case "new":
        return await createNew(command, surroundings);
      case "check":
        return await check(command, surroundings);
      case "convert":
        return await convert(command, surroundings);
      case "narrate":
        return await narrateFile(command, surroundings);
      case "collect":
        return await collect(command, surroundings);
      case "compare":
        return compareFiles(command, surroundings);
      case "flatten":
        return await flatten(command, surroundings);
      case "rules":
        return printRules(command, surroundings);
      default:
        return command satisfies never;
    }
  } catch (error) {
    surroundings.stderr(`${printable(describeFailure(error).message)}\n`);
    return 2;
  }
}
