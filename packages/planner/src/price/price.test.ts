import { expect, it } from 'vitest';
import { assembleOption } from '../itinerary/assemble-option.ts';
import { listWays } from '../plan/gather-ways.ts';
import { openDesk } from '../plan/search-desk.ts';
import { smallConsignment, smallNetwork, smallTables } from '../testing/small-tables.ts';
import { cargoOf } from './cargo.ts';
import { edgeGrams, emissionFactors } from './emissions.ts';
import { exchangeOn } from './exchange.ts';
import { pricingOf } from './price-cargo.ts';
import { tariffBook } from './tariff-book.ts';
import { weighEdges } from './weigh-edges.ts';

const equipment = (id: string) => smallTables().equipment.find((row) => row.id === id)!;
const cargo = (id: string) => cargoOf(smallConsignment(), equipment(id), 1);

it('P8 The most specific rate that holds on the day wins: service, place, state, any', () => {
  const tables = smallTables({
    'tariffs.csv': [
      'kz-old,line-haul,road,KZ,,,truck,*,*,per-km,9.00,USD,,2020-01-01,2025-12-31,tariff,test,V',
      'kz-port,line-haul,road,KZ,,kz-port,truck,*,*,per-km,1.50,USD,,,,tariff,test,V',
      'kz-service,line-haul,road,*,shuttle,,truck,*,*,per-km,2.00,USD,,,,tariff,test,V',
    ].join('\n'),
  });
  const book = tariffBook(tables, cargo('tilt-truck'));
  const find = (state: string, place?: string, service?: string) =>
    book.find({ kind: 'line-haul', mode: 'road', state, place, service, vehicle: 'truck' })?.row.id;
  expect([find('UZ'), find('KZ'), find('KZ', 'kz-port'), find('KZ', 'kz-port', 'shuttle')]).toEqual([
    'road-any',
    'road-kz',
    'kz-port',
    'kz-service',
  ]);
});

it('P9 Of several discounts the largest is taken', () => {
  const tables = smallTables({
    'coefficients.csv': `id,mode,kind,state,equipment,goods,direction,coefficient,validFrom,validTo,source,grade
a,rail,line-haul,KZ,container,*,transit,0.8,,,test,G
b,rail,line-haul,KZ,*,5205,*,0.6,,,test,G
c,rail,line-haul,KZ,container,*,*,0.5,2027-01-01,,test,G
`,
  });
  const found = tariffBook(tables, cargo('container-40hc')).find({
    kind: 'line-haul',
    mode: 'rail',
    state: 'KZ',
    vehicle: 'own',
  });
  expect(found?.factor).toBe(0.6);
});

it('P10 A rate that is not known has no cents and is not free to the search', () => {
  const network = smallNetwork();
  const pricing = pricingOf({ ...network, tables: { ...network.tables, tariffs: [] } }, cargo('tilt-truck'));
  const row = network.edges.findIndex((edge) => edge.kind === 'run' && edge.mode === 'road');
  const [charge] = pricing.chargesOf(row);
  expect([charge?.kind, charge?.cents, charge?.claim]).toEqual(['line-haul', undefined, 'unknown']);
  expect((weighEdges(pricing).centsOfEdge as unknown as Int32Array)[row]).toBeGreaterThan(0);
});

it('P12 Emissions are mass times distance times the factor of the vehicle', () => {
  const network = smallNetwork();
  const factors = emissionFactors(network, '2026-12-02');
  const road = network.edges.find((edge) => edge.kind === 'run' && edge.mode === 'road' && edge.distanceKm === 2000)!;
  const ship = network.edges.find((edge) => edge.service?.row.id === 'ship-west')!;
  expect(edgeGrams(network, factors, cargo('tilt-truck'), road)).toBe(20 * 2000 * 75);
  expect(edgeGrams(network, factors, cargo('container-40hc'), ship)).toBe(2 * 450 * 180);
});

it('P13 Sums of other currencies are changed at the last rate on or before the day', () => {
  const { rates } = smallTables();
  const cents = (date: string) => exchangeOn(rates, date).cents(1000, 'KZT');
  expect([cents('2026-11-19'), cents('2026-11-20'), cents('2026-12-31')]).toEqual([200, 250, 250]);
  expect(exchangeOn(rates, '2026-12-01').cents(1, 'XAU')).toBeUndefined();
});

it('P57 The minimum of a road tariff is taken once for each truck, leg and state', () => {
  const least = 'road-az,line-haul,road,AZ,,,truck,*,*,per-km,1.00,USD,250,,,tariff,test,V';
  const costOf = (network: ReturnType<typeof smallNetwork>) => {
    const desk = openDesk(network, smallConsignment(), { equipment: equipment('tilt-truck'), count: 1 });
    const [way] = listWays(desk, { slack: 'exact' });
    const { components } = assembleOption(way!).cost;
    const hauls = components.filter(({ kind, state, leg }) => kind === 'line-haul' && state === 'AZ' && leg === 2);
    return hauls.map((component) => component.cents);
  };
  // 100 km and 5 km of town at one dollar.
  expect(costOf(smallNetwork())).toEqual([10_500]);
  expect(costOf(smallNetwork({ 'tariffs.csv': least }))).toEqual([25_000]);
});

it('P101 The load of a wagon pays on the road for as many trucks as its mass or volume needs', () => {
  const network = smallNetwork();
  const road = network.edges.findIndex(
    (edge) => edge.kind === 'run' && edge.mode === 'road' && edge.distanceKm === 100,
  );
  const costOf = (grossMassKg: number, volumeM3: number) => {
    const goods = { ...smallConsignment().items[0]!, grossMassKg, volumeM3 };
    const load = cargoOf(smallConsignment({ items: [goods] }), equipment('covered-wagon'), 1);
    return pricingOf(network, load).chargesOf(road)[0]?.cents;
  };
  // 100 km at one dollar a truck of 22.5 t or 91 m3.
  expect([costOf(20_000, 60), costOf(60_000, 80), costOf(20_000, 130)]).toEqual([10_000, 30_000, 20_000]);
});

it('P63 A train from the yard pays the fee of its station and one for each railway that it enters', () => {
  const fees = ['UZ', 'KZ'].map((state, index) =>
    [
      `station-${state.toLowerCase()},station,rail,${state},,,container,*,*,per-unit,${100 + index},USD,,,,modelled,test,G`,
      `transit-${state.toLowerCase()},station,rail,${state},,,container,*,transit,per-unit,${50 + index},USD,,,,modelled,test,G`,
    ].join('\n'),
  );
  const network = smallNetwork({
    'tariffs.csv': fees.join('\n'),
    'services.csv': 'train,Train,rail,mixed-train,container,KZ,frequency,,2,,12,in-service,feeder,schedule,test,G',
    'calls.csv': [
      'train,1,uz-tashkent,0,0,0,0,0',
      'train,2,uz-post,8,8,7,9,100',
      'train,3,kz-post,30,30,28,40,103',
      'train,4,kz-almaty,70,70,65,80,853',
    ].join('\n'),
  });
  const stationsOf = (from: string, to: string) => {
    const row = network.edges.findIndex((edge) => edge.service && edge.from.id === from && edge.to.id === to);
    const charges = pricingOf(network, cargo('container-40hc')).chargesOf(row);
    return charges.filter(({ kind }) => kind === 'station').map(({ tariff, at }) => [tariff, at]);
  };
  expect(stationsOf('uz-tashkent', 'kz-almaty')).toEqual([
    ['station-uz', 'uz-tashkent'],
    ['transit-kz', 'kz-post'],
  ]);
});

it('P58 Surcharges for dangerous and for cooled goods multiply the freight', () => {
  const surcharges = [
    'adr,line-haul,road,*,,,truck,dangerous,*,factor,1.5,USD,,,,tariff,test,V',
    'cold,line-haul,road,*,,,truck,reefer,*,factor,1.2,USD,,,,tariff,test,V',
  ].join('\n');
  const tables = smallTables({ 'tariffs.csv': surcharges });
  const factorOf = (wishes: object) => {
    const goods = { ...smallConsignment().items[0]!, ...wishes };
    const asked = cargoOf(smallConsignment({ items: [goods] }), equipment('tilt-truck'), 1);
    const question = { kind: 'line-haul', mode: 'road', state: 'KZ', vehicle: 'own' } as const;
    return tariffBook(tables, asked).find(question)?.factor;
  };
  expect(factorOf({})).toBe(1);
  expect(factorOf({ dangerousGoodsClass: '3' })).toBe(1.5);
  expect(factorOf({ dangerousGoodsClass: '3', needsReefer: true })).toBeCloseTo(1.8, 10);
});
