import type { TransportConsignment } from '@karvon/model';
import type { Breach, NoteRule } from '../rules/note-rule.ts';
import { isSamePoint } from '../rules/way-rules.ts';

function checkReconsignment({ places, carrierSections }: TransportConsignment): readonly Breach[] {
  const index = places.findIndex(({ role }) => role === 'reconsignment');
  if (index < 0) return [{ path: '/places', message: 'No place is named where the one law gives way to the other.' }];
  const changes = carrierSections.slice(1).filter(({ regime, from }, at) => {
    const before = carrierSections[at];
    return regime !== before?.regime && (isSamePoint(from, places[index]!) || isSamePoint(before!.to, places[index]!));
  });
  const hasRegimes = carrierSections.some(({ regime }) => regime !== undefined);
  if (changes.length > 0 || !hasRegimes) return [];
  return [{ path: `/places/${index}`, message: 'No section changes its law at the place of reconsignment.' }];
}

/** One change of law over the way, so that there are sections of both. */
function checkRegimes({ carrierSections }: TransportConsignment): readonly Breach[] {
  const regimes = carrierSections.map(({ regime }) => regime);
  if (regimes.length === 0 || regimes.every((regime) => regime === undefined)) return [];
  const changes = regimes.slice(1).filter((regime, index) => regime !== regimes[index]).length;
  const isBoth = regimes.includes('smgs') && regimes.includes('cim');
  if (changes === 1 && isBoth) return [];
  const message = `The sections are under ${regimes.map((regime) => regime ?? '?').join(', ')}; wanted one change between smgs and cim.`;
  return [{ path: '/carrierSections', message }];
}

const MANUAL = 'CIM/SMGS consignment note manual (GLV-CIM/SMGS), SMGS annex 6: both contracts in one note';

/** Rules of the common note alone. */
export const CIM_SMGS_RULES: readonly NoteRule[] = [
  {
    rule: 'note-reconsignment-missing',
    severity: 'error',
    forms: ['cim-smgs'],
    source: MANUAL,
    check: checkReconsignment,
  },
  { rule: 'note-regime-mixed', severity: 'error', forms: ['cim-smgs'], source: MANUAL, check: checkRegimes },
];
