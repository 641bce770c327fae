import { cleanCode } from './clean-text.ts';
import { type Finding, finding, part, type Verdict, verdictOf, wrongForm } from './verdict.ts';

/** Highest UN number given out when this was written; higher ones are warned of. Source: UN Model Regulations, revision 23. */
const UN_NUMBER_MAX = 3560;

/** Classes and divisions with what they hold. Source: UN Model Regulations, 2.0.1.1. */
const CLASSES: Readonly<Record<string, string>> = {
  '1': 'explosives',
  '1.1': 'explosives: mass explosion',
  '1.2': 'explosives: projection',
  '1.3': 'explosives: fire, minor blast',
  '1.4': 'explosives: no great hazard',
  '1.5': 'explosives: very insensitive, mass explosion',
  '1.6': 'explosives: extremely insensitive',
  '2': 'gases',
  '2.1': 'flammable gas',
  '2.2': 'gas neither flammable nor toxic',
  '2.3': 'toxic gas',
  '3': 'flammable liquid',
  '4.1': 'flammable solid, self-reactive or polymerising substance',
  '4.2': 'liable to spontaneous combustion',
  '4.3': 'flammable gas in contact with water',
  '5.1': 'oxidising substance',
  '5.2': 'organic peroxide',
  '6.1': 'toxic substance',
  '6.2': 'infectious substance',
  '7': 'radioactive material',
  '8': 'corrosive substance',
  '9': 'miscellaneous dangerous substance or article',
};

/** Classes whose substances have no packing group. Source: UN Model Regulations, 2.0.1.3. */
const WITHOUT_PACKING_GROUP = /^(1|2|5\.2|6\.2|7)/;

const PACKING_GROUPS: Readonly<Record<string, string>> = {
  I: 'high danger',
  II: 'medium danger',
  III: 'low danger',
};

/** Tunnel restriction codes. Source: ADR, 8.6.4. */
const TUNNEL_CODES = ['B', 'B1000C', 'B/D', 'B/E', 'C', 'C5000D', 'C/D', 'C/E', 'D', 'D/E', 'E', '-'];

/** What each digit of a hazard identification number says. Source: ADR and RID, 5.3.2.3. */
const HAZARD_DIGITS: Readonly<Record<string, string>> = {
  2: 'gas',
  3: 'flammable liquid or gas',
  4: 'flammable solid',
  5: 'oxidising',
  6: 'toxic or infectious',
  7: 'radioactive',
  8: 'corrosive',
  9: 'spontaneous violent reaction, or miscellaneous',
  0: '',
};

/** Checks a UN number, `UN 1203` or `1203`. Whether a substance has it is not known here: the table is licensed. */
export function checkUnNumber(input: string): Verdict {
  const { text, findings } = cleanCode(input);
  const digits = /^(?:UN|ID|ООН|OOH)?[ №]*(\d{4})$/.exec(text)?.[1];
  if (digits === undefined) return wrongForm('un-number', input, text, 'four digits, as UN 1203');
  const value = Number(digits);
  const extra: Finding[] = [];
  if (value === 0) extra.push(finding('error', 'part-out-of-range', 'There is no UN 0000.'));
  if (value > UN_NUMBER_MAX)
    extra.push(finding('warning', 'part-out-of-range', `UN ${digits} is beyond the numbers given out.`));
  if (value > 600 && value < 1001)
    extra.push(finding('warning', 'part-out-of-range', `UN ${digits} is in a gap of the list.`));
  return verdictOf('un-number', input, {
    normalised: `UN ${digits}`,
    parts: [part('number', digits, value < 1001 ? 'explosive, class 1' : 'substance or article of classes 2 to 9')],
    findings: [...findings, ...extra],
  });
}

/** Checks a class or division; explosives may have their compatibility group, as 1.4S. Source: UN Model Regulations, 2.0 and 2.1. */
export function checkDangerClass(input: string): Verdict {
  const { text, findings } = cleanCode(input.replace(',', '.'));
  const match = /^(\d(?:\.\d)?)([A-HJKLNS])?$/.exec(text.replace(/^(CLASS|КЛАСС) */, ''));
  const name = match === null ? undefined : CLASSES[match[1]!];
  if (match === null || name === undefined || (match[2] !== undefined && !/^1\.\d/.test(text))) {
    return wrongForm('dangerous-class', input, text, 'a class of dangerous goods, as 3, 6.1 or 1.4S');
  }
  const group = match[2];
  return verdictOf('dangerous-class', input, {
    normalised: match[1]! + (group ?? ''),
    parts: [
      part('class', match[1]!, name),
      ...(group === undefined ? [] : [part('compatibility', group, 'compatibility group')]),
    ],
    findings,
  });
}

/** Checks a packing group, I to III; Arabic digits and Cyrillic letters are read as the Roman ones meant. */
export function checkPackingGroup(input: string): Verdict {
  const { text, findings } = cleanCode(input);
  const bare = text.replace(/^(PG|PACKING GROUP) */, '');
  const roman = /^[1-3]$/.test(bare) ? 'I'.repeat(Number(bare)) : bare;
  const meaning = PACKING_GROUPS[roman];
  if (meaning === undefined) return wrongForm('packing-group', input, text, 'I, II or III');
  return verdictOf('packing-group', input, {
    normalised: roman,
    parts: [part('packingGroup', roman, meaning)],
    findings,
  });
}

/** Checks a tunnel restriction code with or without brackets, as (D/E). Source: ADR, 8.6.3 and 8.6.4. */
export function checkTunnelCode(input: string): Verdict {
  const { text, findings } = cleanCode(input.replace(/[\s()]/gu, ''));
  if (!TUNNEL_CODES.includes(text)) return wrongForm('tunnel-code', input, text, `one of ${TUNNEL_CODES.join(', ')}`);
  return verdictOf('tunnel-code', input, {
    normalised: `(${text})`,
    parts: [part('tunnel', text, tunnelMeaning(text))],
    findings,
  });
}

/** Checks a hazard identification number, two or three digits with or without X, as on the orange plate. */
export function checkHazardNumber(input: string): Verdict {
  const { text, findings } = cleanCode(input);
  const match = /^(X?)([2-9])(\d{1,2})$/.exec(text);
  if (match === null) return wrongForm('hazard-number', input, text, 'two or three digits, with X before them or not');
  const digits = match[2]! + match[3]!;
  const parts = Array.from(new Set(digits), (digit) => {
    const isDoubled = digits.split(digit).length > 2;
    return part(
      'hazard',
      digit,
      digit === '0' ? 'nothing further' : HAZARD_DIGITS[digit]! + (isDoubled ? ', intensified' : ''),
    );
  });
  const water = match[1] === '' ? [] : [part('water', 'X', 'reacts dangerously with water')];
  return verdictOf('hazard-number', input, { normalised: text, parts: [...water, ...parts], findings });
}

/** The fields of one entry of dangerous goods in a document. */
export interface DangerousGoodsFields {
  readonly unNumber: string;
  readonly dangerClass: string;
  readonly packingGroup?: string;
  readonly tunnelCode?: string;
}

/** All findings on the fields of an entry, each by itself and against each other. */
export function checkDangerousGoods(fields: DangerousGoodsFields): readonly Finding[] {
  const un = checkUnNumber(fields.unNumber);
  const dangerClass = checkDangerClass(fields.dangerClass);
  const verdicts = [un, dangerClass];
  if (fields.packingGroup !== undefined) verdicts.push(checkPackingGroup(fields.packingGroup));
  if (fields.tunnelCode !== undefined) verdicts.push(checkTunnelCode(fields.tunnelCode));
  const findings = verdicts.flatMap((verdict) => verdict.findings);
  if (!dangerClass.isValid) return findings;
  const isExplosive = dangerClass.normalised.startsWith('1');
  if (un.isValid && isExplosive !== Number(un.normalised.slice(3)) < 1001) {
    findings.push(finding('error', 'combination-wrong', `${un.normalised} is not of class ${dangerClass.normalised}.`));
  }
  if (fields.packingGroup !== undefined && WITHOUT_PACKING_GROUP.test(dangerClass.normalised)) {
    const message = `Goods of class ${dangerClass.normalised} have no packing group.`;
    findings.push(finding('warning', 'combination-wrong', message));
  }
  return findings;
}

function tunnelMeaning(code: string): string {
  if (code === '-') return 'all tunnels are allowed';
  if (code === 'B1000C') return 'above 1000 kg of explosives: no tunnels of categories B to E; else none of C to E';
  if (code === 'C5000D') return 'above 5000 kg of explosives: no tunnels of categories C to E; else none of D and E';
  const [tank, other] = code.split('/');
  const upToE = (first: string) => (first === 'E' ? 'category E' : `categories ${first} to E`);
  if (other === undefined) return `no tunnels of ${upToE(tank!)}`;
  return `in bulk or tanks no tunnels of ${upToE(tank!)}; else none of ${upToE(other)}`;
}
