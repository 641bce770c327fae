import { cleanCode } from './clean-text.ts';
import { finding, part, type Verdict, verdictOf, wrongForm } from './verdict.ts';

/** Modes of transport by their digit. Source: UNECE Recommendation 19. */
export const TRANSPORT_MODES: Readonly<Record<string, string>> = {
  0: 'not specified',
  1: 'sea',
  2: 'rail',
  3: 'road',
  4: 'air',
  5: 'mail',
  6: 'multimodal',
  7: 'fixed installation, as a pipeline',
  8: 'inland water',
  9: 'not applicable',
};

/** Types of means of transport that carry freight, in our words. Source: UNECE Recommendation 28. */
const MEANS: Readonly<Record<string, string>> = {
  1501: 'grain ship',
  1502: 'timber ship',
  1504: 'ship for steel products',
  1505: 'general cargo and container ship',
  1506: 'ship for temperature-controlled cargo',
  1511: 'cellular container ship',
  1512: 'roll-on roll-off ship',
  1513: 'car carrier',
  1514: 'livestock carrier',
  1515: 'barge carrier',
  1516: 'chemical carrier',
  1518: 'heavy-lift ship',
  1519: 'roll-on roll-off and container ship',
  1521: 'dry bulk carrier',
  1522: 'ore carrier',
  1523: 'cement carrier',
  1525: 'coal carrier',
  1531: 'crude oil tanker',
  1532: 'chemical tanker, coastal',
  1533: 'chemical tanker, deep sea',
  1534: 'tanker for oil products',
  1541: 'LPG tanker',
  1542: 'LNG tanker',
  1551: 'bitumen tanker',
  1553: 'tanker for vegetable oil',
  1592: 'ferry',
  1601: 'tug without tow',
  1602: 'tug with tow',
  2301: 'block train',
  2302: 'container train',
  2303: 'train with one wagon',
  2304: 'train of more than one and fewer than 20 wagons',
  2305: 'train of more than 20 wagons',
  3100: 'truck with curtain sides and trailer',
  3103: 'truck with curtain sides, 25 t',
  3105: 'articulated flat-bed lorry, 25 t',
  3109: 'articulated flat-bed lorry, 10 t',
  3110: 'truck with curtain sides, 25 t, trailer of 90 m³',
  3111: 'truck with curtain sides, 25 t, trailer of 120 m³',
  3113: 'articulated tank lorry',
  3114: 'flat-bed lorry, 15 t',
  3116: 'insulated truck',
  3117: 'refrigerated truck',
  3118: 'freezer van',
  3119: 'insulated van',
  3120: 'refrigerated van',
  3121: 'truck for bulk',
  3122: 'tipper',
  3123: 'articulated tipper',
  3124: 'rigid tank truck',
  3125: 'truck with curtain sides',
  3126: 'truck with curtain sides and removable roof',
  3128: 'freezer truck',
  3130: 'truck with crane and trailer',
  3134: 'furniture truck',
  3137: 'truck with tail-lift',
  4000: 'aircraft, type not known',
  5000: 'mail, type not known',
  8021: 'motor tanker of type N, inland water',
  8022: 'motor tanker of type C, inland water',
  8023: 'motor ship for dry cargo, inland water',
  8161: 'tank barge of type N',
  8162: 'tank barge of type C',
  8163: 'barge for dry cargo',
  8441: 'ferry, inland water',
};

/** Name of a means of transport in English by its code, or undefined. */
export function findTransportMeans(code: string): string | undefined {
  return MEANS[code];
}

/** Checks a code of a means of transport; its first digit is the mode. Source: UNECE Recommendations 28 and 19. */
export function checkTransportMeans(input: string): Verdict {
  const { text, findings } = cleanCode(input);
  if (!/^\d{1,4}$/.test(text)) return wrongForm('transport-means', input, text, 'one to four digits, as 3117');
  const name = MEANS[text];
  const mode = part('mode', text[0]!, TRANSPORT_MODES[text[0]!]!);
  const unknown = finding('warning', 'code-unknown', `${text} is not among the means of transport carried here.`);
  return verdictOf('transport-means', input, {
    normalised: text,
    parts: name === undefined ? [mode] : [mode, part('means', text, name)],
    findings: name === undefined && text.length > 1 ? [...findings, unknown] : findings,
  });
}
