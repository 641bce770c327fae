import type { TableCell } from '@karvon/loading';

const HEADERS = {
  en: ['ID', 'Name', 'Length, cm', 'Width, cm', 'Height, cm', 'Weight, kg', 'Quantity', 'Orientation', 'Stackable'],
  ru: [
    'Артикул',
    'Наименование',
    'Длина, см',
    'Ширина, см',
    'Высота, см',
    'Вес, кг',
    'Количество',
    'Ориентация',
    'Штабелирование',
  ],
  tg: ['Рамз', 'Ном', 'Дарозӣ, см', 'Паҳноӣ, см', 'Баландӣ, см', 'Вазн, кг', 'Шумора', 'Самт', 'Рӯи ҳам гузоштан'],
} as const;

const GOODS = {
  en: ['Tea', 'Dried apricots', 'Ceramics', 'Textiles', 'Shoes', 'Lamps', 'Toys', 'Bearings', 'Tools', 'Paper'],
  ru: ['Чай', 'Курага', 'Керамика', 'Текстиль', 'Обувь', 'Лампы', 'Игрушки', 'Подшипники', 'Инструмент', 'Бумага'],
  tg: ['Чой', 'Зардолуқоқ', 'Кулолӣ', 'Матоъ', 'Пойафзол', 'Чароғ', 'Бозича', 'Подшипник', 'Асбоб', 'Коғаз'],
} as const;

const YES_NO = { en: ['yes', 'no'], ru: ['да', 'нет'], tg: ['ҳа', 'не'] } as const;

/**
 * A list of 120 rows as a consolidation warehouse in Dushanbe gets it: cartons of ten kinds of goods.
 * Sizes are drawn by a fixed recipe, so that everyone sees the same example.
 */
export function makeExampleRows(language: 'en' | 'ru' | 'tg'): TableCell[][] {
  const draw = makeDraw(2026);
  const [yes, no] = YES_NO[language];
  const rows = Array.from({ length: 120 }, (_, at): TableCell[] => {
    const goods = GOODS[language][at % 10] ?? '';
    const [lengthCm, widthCm, heightCm] = [draw(6, 16) * 5, draw(5, 12) * 5, draw(4, 11) * 5];
    const massKg = Math.max(3, Math.round((lengthCm * widthCm * heightCm * draw(12, 30)) / 100_000));
    const isFragile = goods === GOODS[language][2] && at % 4 === 2;
    return [
      `K${String(at + 1).padStart(3, '0')}`,
      goods,
      lengthCm,
      widthCm,
      heightCm,
      massKg,
      draw(1, 10),
      at % 3 === 0 ? 'LWH' : 'H',
      isFragile ? no : yes,
    ];
  });
  return [[...HEADERS[language]], ...rows];
}

/** Draws whole numbers from a range by the minimal standard generator (Park, Miller, 1988). */
function makeDraw(seed: number): (from: number, to: number) => number {
  let state = seed;
  return (from, to) => {
    state = (state * 16_807) % 2_147_483_647;
    return from + (state % (to - from + 1));
  };
}
