import { VERSION } from '@karvon/operations';
import { Command } from 'commander';
import { addCheckCommand } from './check-command.ts';
import { addExchangeCommand } from './exchange-command.ts';
import { addLoadCommand } from './load-command.ts';
import { addNetworkCommand } from './network-command.ts';
import { addPlanCommand } from './plan-command.ts';
import { addServeCommand } from './serve-command.ts';

/** Gathers the values of an option that may be repeated. */
function collect(value: string, former: readonly string[]): readonly string[] {
  return [...former, value];
}

const program = new Command('karvon')
  .description('Door-to-door freight on the corridors of Central Asia and the CIS')
  .version(VERSION, '--version', 'print the version')
  .option('--data <folder>', 'CSV tables laid over the data set, such as own tariffs; may be repeated', collect, [])
  .showHelpAfterError('(--help lists arguments and flags)')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

addPlanCommand(program);
addNetworkCommand(program);
addCheckCommand(program);
addLoadCommand(program);
addExchangeCommand(program);
addServeCommand(program);

await program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
