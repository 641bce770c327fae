import type { Issue } from '@karvon/contract';
import { fail, ok, type Result } from '@karvon/model';
import type { EquipmentRow } from '@karvon/network';

/** Names that people use, folded by `fold`, and the equipment they mean. */
const SPOKEN: Readonly<Record<string, string>> = {
  '20': 'container-20',
  '20ft': 'container-20',
  '20dc': 'container-20',
  '20gp': 'container-20',
  '20фут': 'container-20',
  '40': 'container-40',
  '40ft': 'container-40',
  '40dc': 'container-40',
  '40gp': 'container-40',
  '40фут': 'container-40',
  '40hc': 'container-40hc',
  '40hq': 'container-40hc',
  '40нс': 'container-40hc',
  '45': 'container-45',
  '45ft': 'container-45',
  '45hc': 'container-45',
  '45pw': 'container-45',
  '40rf': 'container-40rf',
  '40reefer': 'container-40rf',
  '40реф': 'container-40rf',
  truck: 'tilt-truck',
  tilt: 'tilt-truck',
  tent: 'tilt-truck',
  curtain: 'tilt-truck',
  тент: 'tilt-truck',
  фура: 'tilt-truck',
  еврофура: 'tilt-truck',
  чодир: 'tilt-truck',
  reefer: 'reefer-truck',
  реф: 'reefer-truck',
  рефрижератор: 'reefer-truck',
  wagon: 'covered-wagon',
  boxcar: 'covered-wagon',
  вагон: 'covered-wagon',
  крытый: 'covered-wagon',
  крытыйвагон: 'covered-wagon',
  hopper: 'grain-wagon',
  зерновоз: 'grain-wagon',
  tank: 'tank-wagon',
  цистерна: 'tank-wagon',
  groupage: 'lcl',
  сборный: 'lcl',
  air: 'air-uld',
  авиа: 'air-uld',
};

/** Reads a name of equipment such as `40HC`, `20'`, `тент` or an id of the equipment table. */
export function readEquipment(text: string, equipment: readonly EquipmentRow[]): Result<string, Issue> {
  const known = findEquipment(text, equipment);
  if (known) return ok(known);
  const wanted = equipment.map(({ id }) => id).join(', ');
  return fail({
    code: 'equipment-unknown',
    path: 'equipment',
    message: `The equipment "${text}" is not known; wanted one of ${wanted}`,
    found: text,
    wanted,
  });
}

/** Id of the equipment that a text names, in ids, table names or spoken words. */
export function findEquipment(text: string, equipment: readonly EquipmentRow[]): string | undefined {
  const key = fold(text);
  const byName = equipment.find((row) =>
    [row.id, row.nameEn, row.nameRu, row.nameTg].some((name) => name !== undefined && fold(name) === key),
  );
  if (byName) return byName.id;
  const spoken = SPOKEN[key];
  return equipment.some(({ id }) => id === spoken) ? spoken : undefined;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
