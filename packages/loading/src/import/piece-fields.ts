import { holdsPhrase } from './table-words.ts';

/**
 * What a column of a list may hold, each with the phrases that head it in English, Russian and Tajik.
 *
 * Phrases are words as `wordsOf` gives them; `*` stands for any ending. The longest phrase that a header holds says its
 * field, so that `weight on top` is not taken for `weight`.
 */
export const PIECE_FIELD_PHRASES = {
  id: ['id', 'sku', 'code', 'no', '№', 'article', 'part number', 'артикул*', 'код*', 'номер', 'рамз*', 'раками'],
  name: [
    'name',
    'description',
    'goods',
    'cargo',
    'наименован*',
    'названи*',
    'груз',
    'товар*',
    'ном',
    'номгуи',
    'номи*',
    'мол',
  ],
  length: ['length', 'len', 'l', 'длин*', 'д', 'дл', 'дарози*'],
  width: ['width', 'w', 'breadth', 'ширин*', 'ш', 'шир', 'бар', 'пахнои', 'пахни', 'васеи', 'васеъги'],
  height: ['height', 'h', 'высот*', 'в', 'выс', 'баланди*'],
  dimensions: ['dimensions', 'dims', 'size', 'l w h', 'lxwxh', 'размер*', 'габарит*', 'дхшхв', 'д ш в', 'андоза*'],
  mass: [
    'mass',
    'weight',
    'gross weight',
    'g w*',
    'gw',
    'n w',
    'nw',
    'масс*',
    'вес',
    'веса',
    'вес брутто',
    'брутто',
    'вазн*',
  ],
  totalMass: ['total weight', 'total mass', 'общ* вес', 'общ* масс*', 'вазни умуми', 'вазни хамаги'],
  quantity: [
    'quantity',
    'qty',
    'q ty',
    'count',
    'pcs',
    'pieces',
    'колво',
    'количеств*',
    'шт',
    'мест',
    'шумора*',
    'микдор*',
    'адад',
  ],
  stackable: ['stackable', 'stack', 'stacking', 'штабел*', 'руи хам*', 'болои хам*'],
  topForbidden: [
    'non stackable',
    'nonstackable',
    'not stackable',
    'do not stack',
    'nothing on top',
    'fragile',
    'хрупк*',
    'шикананда',
    'не штабел*',
    'нештабел*',
    'руи хам намешавад',
  ],
  floorOnly: ['floor only', 'floor', 'только на пол*', 'на полу', 'на пол', 'танхо дар фарш', 'фарш'],
  stackOnly: [
    'stack only',
    'stacked only',
    'top only',
    'on top only',
    'top load only',
    'только сверху',
    'только наверх*',
    'только верх*',
    'танхо дар боло',
    'танхо боло',
  ],
  topMass: [
    'max* weight on top',
    'weight on top',
    'load on top',
    'max* stack* weight',
    'stack* weight',
    'max* top load',
    'нагрузк* сверху',
    'вес сверху',
    'бори боло',
  ],
  topPressure: ['top pressure', 'pressure', 'bearing strength', 'давлени*', 'фишор*'],
  group: ['stack group', 'stacking group', 'group', 'групп*', 'гурух*'],
  drop: [
    'drop',
    'stop',
    'unloading order',
    'unloading',
    'выгрузк*',
    'порядок выгрузк*',
    'точк* выгрузк*',
    'точка',
    'борфарори',
  ],
  shipment: ['shipment', 'consignment', 'order', 'заказ*', 'парти*', 'отправк*', 'накладн*', 'фармоиш*', 'боргузорон*'],
  handling: ['handling', 'обращени*', 'класс груза', 'категори*', 'вид груза', 'навъи бор'],
  orientation: ['orientation', 'upright side*', 'ориентац*', 'положени*', 'самт*'],
  tilts: ['tiltable', 'tilt', 'may be tilted', 'кантовать', 'кантован*', 'можно кантовать', 'чаппа кардан мумкин'],
  staysUpright: ['this side up', 'keep upright', 'upright', 'не кантовать', 'верх', 'чаппа накун*'],
  turnsFlat: ['turn* flat', 'rotat*', 'поворот*', 'вращен*', 'чархиш*'],
  kind: ['kind', 'type', 'packaging', 'package', 'тип', 'упаковк*', 'вид упаковк*', 'намуд*', 'борпеч*'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What a column of a list holds. */
export type PieceField = keyof typeof PIECE_FIELD_PHRASES;

/** All fields, in the order in which they are told. */
export const PIECE_FIELDS = Object.keys(PIECE_FIELD_PHRASES) as readonly PieceField[];

/** A field that a header names, and how many letters of it speak for that. */
export interface FieldGuess {
  readonly field: PieceField;
  readonly weight: number;
}

/** Words that make a mass the mass of all pieces of a row together. */
const TOTAL_WORD = /^(total|sum|общ|всего|итог|суммарн|умуми|хамаги)/;

/** The field that the words of a header name, by the longest phrase; a mass in total is never that of one piece. */
export function guessField(words: readonly string[]): FieldGuess | undefined {
  let best: FieldGuess | undefined;
  for (const field of PIECE_FIELDS)
    for (const phrase of PIECE_FIELD_PHRASES[field])
      if (phrase.length > (best?.weight ?? 0) && holdsPhrase(words, phrase)) best = { field, weight: phrase.length };
  const isTotal = best?.field === 'mass' && words.some((word) => TOTAL_WORD.test(word));
  return best && isTotal ? { ...best, field: 'totalMass' } : best;
}
