import type { TransportDangerousGoods, TransportItem, TransportItemLoad, TransportPackage } from '@karvon/model';
import type { NoteForm } from '../note-form.ts';
import { type Codec, closed, type Field, field, list, mapped, numbered, record } from './codec.ts';
import { isJsonObject, type Json, propertyOf } from './json.ts';
import { count, localized, measure, text, word } from './values.ts';

/** Commodity codes of an item, each with the list it is from. */
interface ItemCodes {
  readonly hsCode?: string;
  readonly nhmCode?: string;
  readonly etsngCode?: string;
}

const LISTS = { hsCode: 'HS', nhmCode: 'NHM', etsngCode: 'ETSNG' } as const;

interface ListedCode {
  readonly list: string;
  readonly content: string;
}

const listedCode: Codec<ListedCode> = {
  write: ({ list: listId, content }) => ({ content, listId }),
  read: (json: Json, place) => {
    const content = text.read(json, place);
    const given = isJsonObject(json) ? propertyOf(json, 'listId') : undefined;
    return content === undefined ? undefined : { list: typeof given === 'string' ? given : LISTS.hsCode, content };
  },
};

/** An item with its codes as one list, as the document has them. */
interface CodedItem extends Omit<TransportItem, keyof ItemCodes | 'packages'> {
  readonly codes: readonly ListedCode[];
  readonly packages: readonly TransportPackage[];
  readonly marks: readonly string[];
}

const EMPTY: CodedItem = { description: {}, codes: [], packages: [], marks: [], dangerousGoods: [], loads: [] };

function packageCodec(form: NoteForm): Codec<TransportPackage> {
  const marks = field<TransportPackage, 'marks'>('marks', 'physicalLogisticsShippingMarks[]/marking', text);
  return closed(
    record<TransportPackage>({ count: 0 }, [
      field('count', 'itemQuantity', count),
      field('kindCode', 'typeCode', text),
      ...(form === 'ecmr' ? [marks] : []),
    ]),
  );
}

const markingCodec: Codec<string> = mapped(
  closed(record<{ readonly marking: string }>({ marking: '' }, [field('marking', 'marking', text)])),
  (marking: string) => ({ marking }),
  ({ marking }) => marking,
);

function loadCodec(form: NoteForm): Codec<TransportItemLoad> {
  const packages = field<TransportItemLoad, 'packageCount'>('packageCount', 'loadedPackageQuantity', count);
  return closed(
    record<TransportItemLoad>({ equipmentId: '' }, [
      field('equipmentId', 'id', text),
      ...(form === 'ecmr' ? [packages] : []),
    ]),
  );
}

function dangerousGoodsCodec(form: NoteForm): Codec<TransportDangerousGoods> {
  const own: readonly Field<TransportDangerousGoods>[] =
    form === 'ecmr'
      ? [field('tunnelCode', 'tunnelRestrictionCode', text)]
      : [field('emergencyCardNumber', 'tremId', text), field('netMassKg', 'netWeight[]', measure('KGM'))];
  return closed(
    record<TransportDangerousGoods>({ unNumber: '', subsidiaryClasses: [] }, [
      field('unNumber', 'undgIdCode', text),
      field('properShippingName', 'properShippingName', localized),
      field('dangerClass', 'hazardClassificationId', text),
      field('subsidiaryClasses', 'additionalHazardClassificationId', list(text)),
      field('packingGroup', 'packagingDangerLevelCode', word({ I: '1', II: '2', III: '3' })),
      field('hazardNumber', 'upperPartOrangeHazardPlacardId', text),
      ...own,
    ]),
  );
}

/** The goods. Marks stand with the item on rail and with the packages on the road; values of single items have no place in any. */
export function itemsCodec(form: NoteForm): Codec<readonly TransportItem[]> {
  const own: readonly Field<CodedItem>[] =
    form === 'ecmr'
      ? [field('volumeM3', 'grossVolume[]', measure('MTQ')), field('originState', 'originTradeCountry[]/id', text)]
      : [field('marks', 'physicalLogisticsShippingMarks', list(markingCodec))];
  const each = record<CodedItem>(EMPTY, [
    field('description', 'natureIdCargo[]/identification', localized),
    field('codes', 'typeCode', list(listedCode)),
    field('packages', 'transportLogisticsPackage', list(packageCodec(form))),
    field('grossMassKg', 'grossWeight[]', measure('KGM')),
    field('dangerousGoods', 'applicableDangerousGoods', list(dangerousGoodsCodec(form))),
    field('loads', 'associatedReferencedLogisticsTransportEquipment', list(loadCodec(form))),
    ...own,
  ]);
  return mapped(
    numbered(each),
    (items: readonly TransportItem[]) => items.map((item) => codedOf(item, form)),
    (items) => items.map(itemOf),
  );
}

function codedOf(item: TransportItem, form: NoteForm): CodedItem {
  const kept = (Object.keys(LISTS) as (keyof ItemCodes)[]).filter((key) => form !== 'ecmr' || key === 'hsCode');
  const hasMarks = item.packages.some(({ marks }) => marks !== undefined);
  return {
    ...item,
    codes: kept.flatMap((key) => {
      const content = item[key];
      return content === undefined ? [] : [{ list: LISTS[key], content }];
    }),
    marks: hasMarks ? item.packages.map(({ marks }) => marks ?? '') : [],
  };
}

function itemOf({ codes, marks, ...item }: CodedItem): TransportItem {
  const found: Record<string, string> = {};
  for (const [key, listId] of Object.entries(LISTS)) {
    const code = codes.find((one) => one.list === listId);
    if (code !== undefined) found[key] = code.content;
  }
  const packages = item.packages.map((one, index) => (marks[index] ? { ...one, marks: marks[index] } : one));
  return { ...item, ...found, packages };
}
