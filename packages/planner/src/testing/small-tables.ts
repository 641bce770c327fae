import { type AgreementTables, shippedAgreementTables } from '@karvon/agreements';
import { assert, type Consignment } from '@karvon/model';
import { type NetworkTables, parseTables } from '@karvon/network';
import { compileNetwork } from '../compile/compile-network.ts';
import type { PlanningNetwork } from '../compile/planning-network.ts';

/**
 * A hand-drawn network for tests, with round figures:
 *
 *                        uz-samarkand
 *                             | 300 km
 *   uz-tashkent ---100 km--- uz-post ==border== kz-post ---2000 km--- kz-port ~~ferry~~ az-port ---100 km--- az-baku
 *                                                  | 700 km                \~~~~sea~~~~/
 *                                               kz-almaty
 *
 * Road and rail (1520 mm) run side by side. Trucks drive 50 km/h, trains 20 km/h. The border takes 2 h queue and 4 h
 * procedure by road, 24 h by rail. The ferry leaves on Mondays at 08:00 and sails 20 h; the ship leaves twice a week.
 */
const PLACES = `id,kind,state,nameEn,nameRu,lat,lon,timeZone,gauges,handles,source,grade
uz-tashkent,hub,UZ,Tashkent,Ташкент,41.3,69.3,Asia/Tashkent,1520,road container breakbulk lcl dangerous,test,G
uz-samarkand,hub,UZ,Samarkand,Самарканд,39.65,66.97,Asia/Tashkent,1520,road container breakbulk lcl dangerous,test,G
uz-post,border,UZ,Uzbek post,Узбекский пост,41.5,68.9,Asia/Tashkent,1520,,test,G
kz-post,border,KZ,Kazakh post,Казахский пост,41.52,68.9,Asia/Almaty,1520,,test,G
kz-almaty,hub,KZ,Almaty,Алматы,43.2,76.9,Asia/Almaty,1520,road container breakbulk lcl reefer-power dangerous,test,G
kz-port,port,KZ,Kazakh port,Казахский порт,43.6,51.2,Asia/Aqtau,1520,road container breakbulk ro-ro rail-ferry sea dangerous,test,G
az-port,port,AZ,Azeri port,Азербайджанский порт,40,49.4,Asia/Baku,1520,road container breakbulk ro-ro rail-ferry sea dangerous,test,G
az-baku,hub,AZ,Baku,Баку,40.4,49.9,Asia/Baku,1520,road container breakbulk lcl dangerous,test,G
`;

const LINKS = `from,to,mode,gauge,km,speedKmh,status,opensOn,corridors,source,grade
uz-tashkent,uz-post,road,,100,50,in-service,,feeder,test,G
uz-tashkent,uz-post,rail,1520,100,20,in-service,,feeder,test,G
uz-samarkand,uz-post,road,,300,50,in-service,,feeder,test,G
kz-post,kz-almaty,road,,750,50,in-service,,feeder,test,G
kz-post,kz-almaty,rail,1520,750,20,in-service,,feeder,test,G
kz-post,kz-port,road,,2000,50,in-service,,titr,test,G
kz-post,kz-port,rail,1520,2000,20,in-service,,titr,test,G
az-port,az-baku,road,,100,50,in-service,,titr,test,G
az-port,az-baku,rail,1520,100,20,in-service,,titr,test,G
kz-port,kz-almaty,road,,1500,50,planned,2030-01-01,feeder,test,G
`;

const CROSSINGS = `id,nameEn,placeA,placeB,mode,gauge,km,hours,status,eQueue,corridors,source,grade
uz-kz-road,Post by road,uz-post,kz-post,road,,3,24/7,in-service,kz-queue,feeder,test,G
uz-kz-rail,Post by rail,uz-post,kz-post,rail,1520,3,24/7,in-service,,feeder,test,G
`;

const DWELLS = `from,to,mode,part,p10Hours,p50Hours,p90Hours,feeUsd,claim,source,grade
uz-post,kz-post,road,queue,1,2,8,,measured,test,G
uz-post,kz-post,road,procedure,2,4,6,50,measured,test,G
kz-post,uz-post,road,queue,4,20,40,,measured,test,G
kz-post,uz-post,road,procedure,2,3,5,40,measured,test,G
uz-post,kz-post,rail,procedure,12,24,72,60,measured,test,G
kz-post,uz-post,rail,procedure,12,24,72,60,measured,test,G
kz-port,*,ferry,procedure,2,6,12,,assumed,test,G
*,az-port,ferry,procedure,2,4,10,,assumed,test,G
`;

const SERVICES = `id,nameEn,mode,vehicle,carries,earnedBy,pattern,days,perWeek,departs,cutOffHours,status,corridors,claim,source,grade
ferry-west,Ferry west,ferry,ro-pax,truck wagon,AZ,days,1,,08:00,3,in-service,titr,schedule,test,G
ship-west,Ship west,sea,container-feeder,container,KZ,frequency,,2,,12,in-service,titr,schedule,test,G
`;

const CALLS = `service,seq,place,arrivalHours,departureHours,p10Hours,p90Hours,km
ferry-west,1,kz-port,0,0,0,0,0
ferry-west,2,az-port,20,,18,30,450
ship-west,1,kz-port,0,0,0,0,0
ship-west,2,az-port,24,,20,40,450
`;

const TARIFFS = `id,kind,mode,state,service,place,equipment,goods,direction,unit,amount,currency,minimum,validFrom,validTo,claim,source,grade
road-any,line-haul,road,*,,,truck,*,*,per-km,1.00,USD,,,,modelled,test,G
road-kz,line-haul,road,KZ,,,truck,*,*,per-km,1.20,USD,,2026-01-01,,tariff,test,V
road-lcl,line-haul,road,*,,,lcl,*,*,per-tonne-km,0.10,USD,,,,modelled,test,G
rail-box,line-haul,rail,*,,,container,*,*,per-teu-km,0.30,USD,,,,modelled,test,G
rail-wagon,line-haul,rail,*,,,wagon,*,*,per-km,1.50,USD,,,,modelled,test,G
ferry-truck,line-haul,ferry,*,ferry-west,,truck,*,*,per-unit,1000,USD,,,,tariff,test,V
ferry-wagon,line-haul,ferry,*,ferry-west,,wagon,*,*,per-unit,1400,USD,,,,tariff,test,V
ship-box,line-haul,sea,*,,,container,*,*,per-unit,800,USD,,,,tariff,test,V
lift-box,load,rail,*,,,container,*,*,per-unit,60,USD,,,,modelled,test,G
drop-box,unload,rail,*,,,container,*,*,per-unit,60,USD,,,,modelled,test,G
work-wagon,load,rail,*,,,wagon,*,*,per-tonne,7,USD,,,,modelled,test,G
empty-wagon,unload,rail,*,,,wagon,*,*,per-tonne,7,USD,,,,modelled,test,G
`;

const EQUIPMENT = `id,kind,nameEn,nameRu,innerLengthMm,innerWidthMm,innerHeightMm,doorWidthMm,doorHeightMm,volumeM3,payloadKg,tareKg,teu,source,grade
tilt-truck,truck,Tilt truck,Тент,13600,2480,2700,2480,2650,91,22500,7000,,test,G
container-40hc,container,40 foot,40 футов,12030,2340,2690,2340,2590,76,26540,3940,2,test,G
container-20,container,20 foot,20 футов,5890,2340,2380,2340,2280,33,28180,2300,1,test,G
covered-wagon,wagon,Covered wagon,Крытый вагон,15724,2764,2890,3973,2717,138,68000,26000,,test,G
lcl,loose,Groupage,Сборный груз,6000,2340,2200,2340,2200,33,15000,0,,test,G
`;

const SMALL_FILES: Readonly<Record<string, string>> = {
  'places.csv': PLACES,
  'links.csv': LINKS,
  'crossings.csv': CROSSINGS,
  'dwells.csv': DWELLS,
  'services.csv': SERVICES,
  'calls.csv': CALLS,
  'tariffs.csv': TARIFFS,
  'equipment.csv': EQUIPMENT,
  'equeues.csv': `id,state,nameEn,slotFee,slotCurrency,fastFee,fastCurrency,fastQueueP10Hours,fastQueueP50Hours,fastQueueP90Hours,source,grade
kz-queue,KZ,Kazakh queue,5000,KZT,400000,KZT,0.5,1,3,test,G
`,
  'rates.csv': `currency,perUsd,date,source,grade
USD,1,2026-01-01,test,V
KZT,500,2026-01-01,test,V
KZT,400,2026-11-20,test,V
KZT,100,2027-06-01,test,V
`,
  'factors.csv': `vehicle,mode,gCo2ePerTkm,gCo2ePerTeuKm,source,grade
artic-truck,road,75,,test,G
mixed-train,rail,22,,test,G
ro-pax,ferry,200,,test,G
container-feeder,sea,,180,test,G
`,
  'road-limits.csv': `state,grossKg,payloadTruckKg,payloadContainerKg,source,grade
*,40000,25000,26700,test,G
`,
};

/** The small tables, with lines added to files by name, or files replaced when the text begins with a header. */
export function smallTables(added: Readonly<Record<string, string>> = {}): NetworkTables {
  const files = new Map(Object.entries(SMALL_FILES));
  for (const [name, text] of Object.entries(added)) {
    const isWhole = text.startsWith((files.get(name) ?? '').split('\n')[0] ?? '');
    files.set(name, isWhole ? text : `${files.get(name) ?? ''}${text}\n`);
  }
  const parsed = parseTables(files);
  assert(parsed.ok, `the small tables can be read: ${parsed.ok ? '' : JSON.stringify(parsed.error[0])}`);
  return parsed.value;
}

let agreements: AgreementTables | undefined;

/** The agreements of the repository, read once. */
export function realAgreements(): AgreementTables {
  agreements ??= shippedAgreementTables();
  return agreements;
}

/** The small network, from 1 December 2026 (a Tuesday) on for a hundred days. */
export function smallNetwork(added: Readonly<Record<string, string>> = {}): PlanningNetwork {
  return compileNetwork(smallTables(added), realAgreements(), { epoch: '2026-12-01', horizonDays: 100 });
}

/** Twenty tonnes from Tashkent to Baku, ready on 2 December at nine in the morning. */
export function smallConsignment(wishes: Partial<Consignment> = {}): Consignment {
  return {
    from: door('uz-tashkent', 'UZ', 41.3, 69.3, 'Asia/Tashkent'),
    to: door('az-baku', 'AZ', 40.4, 49.9, 'Asia/Baku'),
    items: [{ goodsDescription: 'cotton yarn', hsCode: '5205', grossMassKg: 20_000, volumeM3: 60 }],
    equipment: [],
    readyAt: '2026-12-02T09:00:00+05:00',
    exclude: { states: [], modes: [], places: [] },
    via: [],
    ...wishes,
  };
}

/** A door at a place of the network. */
export function door(id: string, state: string, lat: number, lon: number, timeZone: string): Consignment['from'] {
  return { id, name: id, state, lat, lon, timeZone };
}
