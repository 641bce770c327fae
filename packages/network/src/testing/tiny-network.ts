/**
 * A sound network of two states for tests, as CSV by file name:
 *
 *     tj-khujand ─road─ tj-nau ═crossing═ uz-bekabad ─road─ uz-tashkent, with a train from Bekabad to Tashkent
 */
export const TINY_FILES: ReadonlyMap<string, string> = new Map([
  [
    'places.csv',
    `id,kind,state,nameEn,nameRu,nameLocal,unlocode,esr,lat,lon,timeZone,gauges,handles,hours,source,grade,note
tj-khujand,hub,TJ,Khujand,Худжанд,Хуҷанд,,,40.2833,69.6222,Asia/Dushanbe,,road lcl,Mo-Sa 08:00-18:00,general,G,
tj-nau,border,TJ,Nau,Нау,Нов,,,40.1500,69.3700,Asia/Dushanbe,1520,,,general,G,
uz-bekabad,station,UZ,Bekabad,Бекабад,Bekobod,,,40.2200,69.2700,Asia/Tashkent,1520,road container,24/7,general,G,
uz-tashkent,station,UZ,Tashkent,Ташкент,Toshkent,,,41.3000,69.2700,Asia/Tashkent,1520,road container,24/7,general,G,
`,
  ],
  [
    'links.csv',
    `from,to,mode,gauge,km,speedKmh,status,opensOn,corridors,source,grade,note
tj-khujand,tj-nau,road,,30,50,in-service,,carec-2,general,G,
uz-bekabad,uz-tashkent,road,,140,60,in-service,,carec-2,general,G,
uz-bekabad,uz-tashkent,rail,1520,150,25,in-service,,carec-2,general,V,
`,
  ],
  [
    'crossings.csv',
    `id,nameEn,placeA,placeB,mode,gauge,km,hours,status,opensOn,closedFrom,closedTo,eQueue,regimeNote,corridors,source,grade,note
tj-uz-road,Nau - Bekabad,tj-nau,uz-bekabad,road,,16,24/7,in-service,,,,,,carec-2,general,G,
tj-uz-rail,Nau - Bekabad,tj-nau,uz-bekabad,rail,1520,16,24/7,in-service,,,,,,carec-2,general,G,
`,
  ],
  [
    'dwells.csv',
    `from,to,mode,part,p10Hours,p50Hours,p90Hours,feeUsd,claim,derivation,source,grade,note
tj-nau,uz-bekabad,road,procedure,1,3,8,40,measured,,general,V,
uz-bekabad,tj-nau,road,procedure,1,3,8,40,measured,,general,V,
tj-nau,uz-bekabad,rail,procedure,4,9,30,,measured,,general,V,
uz-bekabad,tj-nau,rail,procedure,4,9,30,,measured,,general,V,
`,
  ],
  [
    'services.csv',
    `id,nameEn,mode,vehicle,carries,earnedBy,pattern,days,perWeek,departs,waitP10Hours,waitP50Hours,waitP90Hours,cutOffHours,validFrom,validTo,status,opensOn,corridors,claim,source,grade,note
train-a,Bekabad - Tashkent train,rail,container-train,container,UZ,days,25,,21:00,,,,6,,,in-service,,carec-2,assumed,general,G,
train-b,Tashkent - Bekabad train,rail,container-train,container,UZ,when-full,,,,12,42,96,,,,in-service,,carec-2,assumed,general,G,
`,
  ],
  [
    'calls.csv',
    `service,seq,place,arrivalHours,departureHours,p10Hours,p90Hours,km
train-a,1,uz-bekabad,0,0,,,0
train-a,2,uz-tashkent,8,8,6,14,150
train-b,1,uz-tashkent,0,0,,,0
train-b,2,uz-bekabad,8,8,6,14,150
`,
  ],
  [
    'tariffs.csv',
    `id,kind,mode,state,service,place,equipment,goods,direction,unit,amount,currency,minimum,validFrom,validTo,claim,reasoning,source,grade
any-road,line-haul,road,*,,,*,*,*,per-km,1.2,USD,,,,modelled,,general,G
any-rail,line-haul,rail,*,,,*,*,*,per-km,0.6,USD,,,,modelled,,general,G
`,
  ],
  ['factors.csv', 'vehicle,mode,gCo2ePerTkm,source,grade\ncontainer-train,rail,20,general,G\n'],
  ['road-limits.csv', 'state,grossKg,payloadTruckKg,payloadContainerKg,source,grade\n*,40000,22000,25000,general,G\n'],
  ['road-speeds.csv', 'state,detourFactor,firstMileSpeedKmh,source,grade\nTJ,1.4,40,general,G\nUZ,1.2,45,general,G\n'],
  ['rail-traction.csv', 'state,vehicle,source,grade\nUZ,electric-train,general,G\n'],
  [
    'goods.csv',
    `hs,nameEn,nameRu,nameTg,keywordsEn,keywordsRu,keywordsTg,source,grade
5205,Cotton yarn,Пряжа хлопчатобумажная,Риштаи пахтагӣ,yarn,пряжа|нить,ресмон,general,G
2523,Cement,Цемент,Семент,portland cement,портландцемент,,general,G
`,
  ],
  ['sources.csv', 'id,title,url,date\ngeneral,General knowledge,,\n'],
]);

/** The tiny network with the text of one file changed. */
export function tinyFilesWith(file: string, from: string, to: string): ReadonlyMap<string, string> {
  const text = TINY_FILES.get(file) ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  return new Map([...TINY_FILES, [file, text.replace(from, to)]]);
}
