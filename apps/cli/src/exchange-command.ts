import type { StationLookup } from '@karvon/exchange';
import type { Command } from 'commander';
import { convertTask } from './exchange-convert.ts';
import { hashTask } from './exchange-hash.ts';
import { readTask } from './exchange-read.ts';
import { giveUp, runDocument } from './exchange-run.ts';
import { readStations } from './exchange-stations.ts';
import { CONVERSION_TARGETS } from './exchange-targets.ts';

interface ReadFlags {
  readonly json?: boolean;
  readonly zone?: string;
  readonly stations?: string;
}

interface ConvertFlags {
  readonly to: string;
  readonly out?: string;
  readonly number?: string;
  readonly sender: string;
  readonly recipient: string;
  readonly charset: string;
  readonly zone?: string;
}

const FILE_HELP = 'document; - for standard input';

/** Adds `karvon exchange read|convert|hash FILE`. */
export function addExchangeCommand(program: Command): void {
  const exchange = program
    .command('exchange')
    .description('read, check and convert transport documents: EDIFACT, EPCIS, SMGS, CIM/SMGS, e-CMR, DCSA, eFTI, CSV');
  exchange
    .command('read')
    .description('say what a document is, check it and show what it says')
    .argument('<file>', FILE_HELP)
    .option('--json', 'one JSON value a line: format, consignments, events, findings, and the counts')
    .option('--zone <offset>', 'offset of EDIFACT times that say none, such as +05:00')
    .option(
      '--stations <file>',
      'list of stations (.csv, .xlsx) that a rail note is held against: code, name, lat, lon',
    )
    .action(async (file: string, flags: ReadFlags) => {
      process.exitCode = await runRead(file, flags);
    });
  exchange
    .command('convert')
    .description('write a document in another format; what is lost is told on stderr, field by field')
    .argument('<file>', FILE_HELP)
    .requiredOption('--to <format>', `one of ${Object.keys(CONVERSION_TARGETS).join(', ')}`)
    .option('--out <file>', 'where to write; standard output when absent')
    .option('--number <n>', 'which of several consignments becomes the note or data set')
    .option('--sender <id>', 'EDIFACT: who sends the interchange', 'SENDER')
    .option('--recipient <id>', 'EDIFACT: who receives it', 'RECIPIENT')
    .option('--charset <id>', 'EDIFACT: UNOA to UNOF or UNOY, which carries every script', 'UNOY')
    .option('--zone <offset>', 'offset of EDIFACT times that say none, such as +05:00')
    .action(async (file: string, flags: ConvertFlags) => {
      process.exitCode = await runConvert(file, flags);
    });
  exchange
    .command('hash')
    .description('print the CBV event hash of each EPCIS event, one a line')
    .argument('<file>', FILE_HELP)
    .action(async (file: string) => {
      process.exitCode = await runDocument({ file }, hashTask);
    });
}

function zoneOf({ zone }: { readonly zone?: string }): { readonly zone?: string } {
  return zone === undefined ? {} : { zone };
}

async function runRead(file: string, flags: ReadFlags): Promise<number> {
  const { json, zone, stations: list } = flags;
  const mistake = findZoneMistake(zone);
  if (mistake !== undefined) return giveUp(mistake);
  let stations: StationLookup | undefined;
  if (list !== undefined) {
    try {
      const read = readStations(list);
      if ('mistake' in read) return giveUp(`stations-unreadable: ${read.mistake}`);
      stations = read;
    } catch (error) {
      return giveUp(`stations-unreadable: ${(error as Error).message}`);
    }
  }
  const run = { file, ...zoneOf(flags), ...(stations === undefined ? {} : { stations }) };
  return await runDocument(run, (answer) => readTask(answer, json === true));
}

async function runConvert(file: string, flags: ConvertFlags): Promise<number> {
  const mistake = findMistake(flags);
  if (mistake !== undefined) return giveUp(mistake);
  const { to, out, number, sender, recipient } = flags;
  const target = CONVERSION_TARGETS[to.toLowerCase()]!;
  const interchange = { sender, recipient, charset: flags.charset.toUpperCase(), preparedAt: new Date() };
  const options = { target, interchange, ...(number === undefined ? {} : { number: Number(number) }) };
  const run = { file, checksRules: false, ...zoneOf(flags), ...(out === undefined ? {} : { out }) };
  return await runDocument(run, (answer) => convertTask(answer, options));
}

/** What is wrong with the call itself, or undefined. */
function findMistake({ to, number, charset, zone }: ConvertFlags): string | undefined {
  if (!Object.hasOwn(CONVERSION_TARGETS, to.toLowerCase()))
    return `target-unknown: "${to.slice(0, 60)}" is no format that is written; wanted one of ${Object.keys(CONVERSION_TARGETS).join(', ')}`;
  if (number !== undefined && !/^[1-9]\d{0,8}$/.test(number))
    return `number-wrong: "${number.slice(0, 60)}" is no number of a consignment; wanted 1 or more`;
  if (!/^UNO[A-LWXY]$/i.test(charset))
    return `charset-unknown: "${charset.slice(0, 60)}" is no character set of ISO 9735; wanted such as UNOC, UNOE or UNOY`;
  return findZoneMistake(zone);
}

function findZoneMistake(zone: string | undefined): string | undefined {
  if (zone === undefined || /^(?:Z|[+-]\d\d:\d\d)$/.test(zone)) return undefined;
  return `zone-wrong: "${zone.slice(0, 60)}" is no offset; wanted such as +05:00 or Z`;
}
