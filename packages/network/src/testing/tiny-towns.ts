import { compileTowns } from '../doors/compile-towns.ts';
import type { Towns } from '../doors/towns.ts';

/** A line of the GeoNames dump: its 19 columns, of which these are read. */
function line(
  id: number,
  name: string,
  alternates: string,
  [lat, lon]: readonly [number, number],
  [state, admin1, zone]: readonly [string, string, string],
  population: number,
): string {
  return [
    id,
    name,
    name,
    alternates,
    lat,
    lon,
    'P',
    'PPL',
    state,
    '',
    admin1,
    '',
    '',
    '',
    population,
    '',
    '',
    zone,
    '',
  ].join('\t');
}

const TJ = ['TJ', '03', 'Asia/Dushanbe'] as const;

/** A few towns in the form of the GeoNames dump. */
const DUMP = [
  line(1514879, 'Khujand', "Leninabad,Xo'jand,Хужанд,Худжанд,Хуҷанд,Ленинабад", [40.28256, 69.62216], TJ, 191000),
  line(1538311, 'Buston', 'Чкаловск,Бӯстон', [40.23417, 69.69481], TJ, 36900),
  line(1514913, 'Bŭston', 'Buston,Бӯстон', [40.52286, 69.33307], TJ, 13043),
  line(548408, 'Kirov', 'Киров,Вятка', [58.59665, 49.66007], ['RU', '33', 'Europe/Kirov'], 457383),
  line(548410, 'Kirov', 'Киров', [54.07903, 34.30766], ['RU', '25', 'Europe/Moscow'], 39319),
  line(1512569, 'Tashkent', 'Toshkent,Ташкент,Тошкент', [41.26465, 69.21627], ['UZ', '13', 'Asia/Tashkent'], 1978028),
  line(1814906, 'Chongqing', 'Чунцин,重庆,重庆市,重慶', [29.56026, 106.55771], ['CN', '33', 'Asia/Shanghai'], 7457599),
  line(612366, "P'ot'i", 'Poti,Поти,ფოთი', [42.14616, 41.67197], ['GE', '71', 'Asia/Tbilisi'], 41498),
  line(1, 'Hamlet', '', [40.3, 69.6], TJ, 200),
].join('\n');

/** Towns for tests, with one, Bayramaly, that only the newer list has. */
export function compileTinyTowns(): Towns {
  return compileTowns({
    dump: DUMP,
    listed: [
      { name: 'Bayramaly', lat: '37.61852', lng: '62.16715', country: 'TM', admin1: '05' },
      { name: 'Khujand', lat: '40.29', lng: '69.63', country: 'TJ', admin1: '03' },
    ],
    regionNames: new Map([
      ['TJ.03', 'Sughd'],
      ['RU.25', 'Kaluga Oblast'],
      ['RU.33', 'Kirov Oblast'],
    ]),
    states: ['TJ', 'RU', 'UZ', 'CN', 'GE', 'TM'],
    stateNames: new Map([
      ['TJ', ['TJ', 'TJK', 'Tajikistan', 'Таджикистан', 'Тоҷикистон']],
      ['GE', ['GE', 'Georgia', 'Грузия']],
      ['RU', ['RU', 'Russia', 'Россия']],
    ]),
    zoneAt: () => 'Asia/Ashgabat',
  });
}
