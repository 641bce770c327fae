import type { TableCell } from './bad-cell.ts';

/** Languages of the template. */
export type TemplateLanguage = 'en' | 'ru' | 'tg';

/** Rows of a list to fill in: headers that `readPieceTable` finds again, and two pieces as examples. */
export const PIECE_TABLE_TEMPLATE: Readonly<Record<TemplateLanguage, readonly (readonly TableCell[])[]>> = {
  en: [
    [
      'ID',
      'Name',
      'Length, mm',
      'Width, mm',
      'Height, mm',
      'Weight of one, kg',
      'Quantity',
      'Packaging',
      'Orientation',
      'Stackable',
      'Max weight on top, kg',
      'Drop',
      'Shipment',
    ],
    ['A1', 'Tea in cartons', 600, 400, 300, 12.5, 120, 'box', 'any', 'yes', 75, 1, 'S-1'],
    ['P1', 'Pump on a pallet', 1200, 800, 1450, 430, 2, 'pallet', 'upright', 'no', '', 2, 'S-2'],
  ],
  ru: [
    [
      'Артикул',
      'Наименование',
      'Длина, мм',
      'Ширина, мм',
      'Высота, мм',
      'Вес одного места, кг',
      'Количество',
      'Упаковка',
      'Ориентация',
      'Штабелирование',
      'Нагрузка сверху, кг',
      'Порядок выгрузки',
      'Партия',
    ],
    ['A1', 'Чай в коробках', 600, 400, 300, 12.5, 120, 'коробка', 'любая', 'да', 75, 1, 'S-1'],
    ['P1', 'Насос на поддоне', 1200, 800, 1450, 430, 2, 'поддон', 'вертикально', 'нет', '', 2, 'S-2'],
  ],
  tg: [
    [
      'Рамз',
      'Ном',
      'Дарозӣ, мм',
      'Паҳноӣ, мм',
      'Баландӣ, мм',
      'Вазни як дона, кг',
      'Шумора',
      'Борпеч',
      'Самт',
      'Рӯи ҳам гузоштан',
      'Бори боло, кг',
      'Тартиби борфарорӣ',
      'Фармоиш',
    ],
    ['A1', 'Чой дар қуттӣ', 600, 400, 300, 12.5, 120, 'қуттӣ', 'ҳар', 'ҳа', 75, 1, 'S-1'],
    ['P1', 'Насос дар паллет', 1200, 800, 1450, 430, 2, 'паллет', 'баландӣ', 'не', '', 2, 'S-2'],
  ],
};
