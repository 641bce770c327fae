import type { TransportConsignment, TransportSignature } from '@karvon/model';
import { minutesOf } from '../mmt/times.ts';
import { ANY_NOTE, type Breach, type NoteContext, type NoteRule } from '../rules/note-rule.ts';
import { ecmrContentHash, SEAL_ROLES, SEAL_STAGES } from './ecmr-seals.ts';
import { RESERVATION_CODES } from './reservation-codes.ts';

const rankOf = ({ stage }: TransportSignature) => SEAL_STAGES.indexOf(stage);

function checkOrder({ signatures }: TransportConsignment): readonly Breach[] {
  return signatures.flatMap((signature, index) => {
    const { role, stage, signedAt } = signature;
    const path = `/signatures/${index}`;
    if (!SEAL_ROLES[stage].includes(role)) {
      return [{ path, message: `${role} signs the ${stage}; wanted ${SEAL_ROLES[stage].join(' or ')}.` }];
    }
    const before = signatures.filter((one) => rankOf(one) === rankOf(signature) - 1);
    if (rankOf(signature) > 0 && before.length === 0) {
      const missing = SEAL_STAGES[rankOf(signature) - 1]!;
      return [{ path, message: `${role} signs the ${stage} before ${SEAL_ROLES[missing][0]} signs the ${missing}.` }];
    }
    const at = signedAt === undefined ? undefined : minutesOf(signedAt);
    const later = before.find(
      (one) => at !== undefined && one.signedAt !== undefined && (minutesOf(one.signedAt) ?? at) > at,
    );
    return later === undefined
      ? []
      : [{ path, message: `${role} signs at ${signedAt}, before ${later.role} at ${later.signedAt}.` }];
  });
}

function checkUnbroken(consignment: TransportConsignment): readonly Breach[] {
  return consignment.signatures.flatMap(({ role, stage, contentHash }, index) => {
    if (contentHash === undefined || contentHash === ecmrContentHash(consignment, stage)) return [];
    const message = `What ${role} sealed (${stage}) has been changed since: the content is not that of the hash.`;
    return [{ path: `/signatures/${index}/contentHash`, message }];
  });
}

function checkSigned({ signatures }: TransportConsignment): readonly Breach[] {
  return signatures.flatMap(({ role, form, signedAt, contentHash }, index) => {
    if (form !== 'electronic' || (signedAt !== undefined && contentHash !== undefined)) return [];
    const lacks = [signedAt ?? 'time', contentHash ?? 'hash'].filter((one) => one === 'time' || one === 'hash');
    return [{ path: `/signatures/${index}`, message: `The electronic seal of ${role} lacks: ${lacks.join(', ')}.` }];
  });
}

function checkReservationCodes({ reservations }: TransportConsignment): readonly Breach[] {
  return reservations.flatMap(({ code, text }, index) => {
    if (code !== undefined && Object.hasOwn(RESERVATION_CODES, code)) return [];
    if (code === undefined && text !== undefined) return [];
    const found = code === undefined ? 'neither code nor text' : `the code "${code}"`;
    return [{ path: `/reservations/${index}`, message: `Found ${found}; wanted a code of the list or a text.` }];
  });
}

function checkReservationTimes({ reservations, times, signatures }: TransportConsignment): readonly Breach[] {
  const isDelivered = times?.deliveredAt !== undefined || signatures.some(({ stage }) => stage === 'delivery');
  return reservations.flatMap(({ stage }, index) =>
    stage === 'taking-over' || isDelivered
      ? []
      : [{ path: `/reservations/${index}`, message: 'A reservation on delivery, but the goods are not delivered.' }],
  );
}

/** Mode of the main carriage that a note is for. Source: UNECE Recommendation 19. */
const MODES = { smgs: '2', 'cim-smgs': '2', ecmr: '3' } as const;

function checkMode({ movements }: TransportConsignment, { form }: NoteContext): readonly Breach[] {
  return movements.flatMap(({ stage, mode }, index) =>
    stage !== '20' || mode === MODES[form]
      ? []
      : [
          {
            path: `/movements/${index}/mode`,
            message: `Found mode ${mode} in the main carriage; wanted ${MODES[form]}.`,
          },
        ],
  );
}

const PROTOCOL = 'Additional Protocol to the CMR concerning the electronic consignment note, articles 3 to 5';

/** Rules of the electronic CMR note, and of the mode of any. */
export const ECMR_RULES: readonly NoteRule[] = [
  { rule: 'note-seal-order', severity: 'error', forms: ['ecmr'], source: PROTOCOL, check: checkOrder },
  { rule: 'note-seal-broken', severity: 'error', forms: ['ecmr'], source: PROTOCOL, check: checkUnbroken },
  { rule: 'note-seal-unsigned', severity: 'error', forms: ['ecmr'], source: PROTOCOL, check: checkSigned },
  {
    rule: 'note-reservation-unknown',
    severity: 'warning',
    forms: ['ecmr'],
    source: 'CMR articles 8 and 30',
    check: checkReservationCodes,
  },
  {
    rule: 'note-reservation-early',
    severity: 'error',
    forms: ['ecmr'],
    source: 'CMR article 30',
    check: checkReservationTimes,
  },
  {
    rule: 'note-mode-unsuited',
    severity: 'error',
    forms: ANY_NOTE,
    source: 'SMGS article 1, CMR article 1: the note is for rail, or for the road',
    check: checkMode,
  },
];
