import type { LocalizedText, TransportConsignment, TransportDangerousGoods } from '@karvon/model';
import { checkDangerousGoods, checkHsCode, compareHsCodes, findPackageType } from '@karvon/standards';
import type { NoteForm } from '../note-form.ts';
import { errorOf } from './equipment-rules.ts';
import { ANY_NOTE, type Breach, type NoteContext, type NoteRule } from './note-rule.ts';

/** States whose SMGS notes may have Chinese in place of Russian. */
const EASTERN_STATES = new Set(['CN', 'VN', 'KP', 'MN']);

/** Languages of a text; those whose name is not said are told by their script: Cyrillic, Han, Latin. */
function languagesOf(text: LocalizedText): ReadonlySet<string> {
  return new Set(
    Object.entries(text).flatMap(([language, content]) => {
      if (content.trim() === '') return [];
      return language === 'und' ? scriptLanguagesOf(content) : [language];
    }),
  );
}

function scriptLanguagesOf(content: string): readonly string[] {
  if (/\p{Script=Han}/u.test(content)) return ['zh'];
  return /\p{Script=Cyrillic}/u.test(content) ? ['ru'] : ['en', 'de', 'fr'];
}

/** Groups of languages of which each needs one; empty where a note may be in any. */
function neededLanguages(form: NoteForm, { places }: TransportConsignment): readonly (readonly string[])[] {
  if (form === 'ecmr') return [];
  const isEastern = places.some(({ state }) => state !== undefined && EASTERN_STATES.has(state));
  const osjd = isEastern ? ['ru', 'zh'] : ['ru'];
  return form === 'smgs'
    ? [osjd]
    : [
        ['ru', 'zh'],
        ['de', 'en', 'fr'],
      ];
}

function checkLanguages(consignment: TransportConsignment, { form }: NoteContext): readonly Breach[] {
  const needed = neededLanguages(form, consignment);
  return consignment.items.flatMap(({ description }, index) => {
    const has = languagesOf(description);
    if (has.size === 0) return [];
    return needed
      .filter((group) => !group.some((language) => has.has(language)))
      .map((group) => ({
        path: `/items/${index}/description`,
        message: `Described in ${[...has].join(', ')}; wanted ${group.join(' or ')}.`,
      }));
  });
}

function checkCommodityCodes({ items }: TransportConsignment): readonly Breach[] {
  return items.flatMap(({ hsCode, nhmCode, etsngCode }, index) => {
    const breaches: Breach[] = [];
    const hs = hsCode === undefined ? undefined : errorOf(checkHsCode(hsCode));
    const nhm = nhmCode === undefined ? undefined : errorOf(checkHsCode(nhmCode));
    if (hs !== undefined) breaches.push({ path: `/items/${index}/hsCode`, message: hs });
    if (nhm !== undefined) breaches.push({ path: `/items/${index}/nhmCode`, message: nhm });
    if (etsngCode !== undefined && !/^\d{5,6}$/.test(etsngCode)) {
      const message = `Found "${etsngCode}"; a position of ETSNG has five or six digits.`;
      breaches.push({ path: `/items/${index}/etsngCode`, message });
    }
    return breaches;
  });
}

function checkSameGoods({ items }: TransportConsignment): readonly Breach[] {
  return items.flatMap(({ hsCode, nhmCode }, index) => {
    if (hsCode === undefined || nhmCode === undefined || compareHsCodes(hsCode, nhmCode) !== 'differs') return [];
    const message = `The customs code ${hsCode} and the rail code ${nhmCode} differ in their first six digits.`;
    return [{ path: `/items/${index}/nhmCode`, message }];
  });
}

function checkPackageKinds({ items }: TransportConsignment): readonly Breach[] {
  return items.flatMap(({ packages }, at) =>
    packages.flatMap(({ kindCode }, index) =>
      kindCode === undefined || findPackageType(kindCode) !== undefined
        ? []
        : [{ path: `/items/${at}/packages/${index}/kindCode`, message: `${kindCode} is no kind of packages.` }],
    ),
  );
}

/** Classes without packing group. Source: UN Model Regulations, 2.0.1.3. */
const WITHOUT_PACKING_GROUP = /^(1|2|5\.2|6\.2|7)/;

/** Articles of class 9 have none: lithium batteries, vehicles and others, by special provision. */
const ARTICLES = new Set([
  '3090',
  '3091',
  '3166',
  '3171',
  '3480',
  '3481',
  '3536',
  '3551',
  '3552',
  '3556',
  '3557',
  '3558',
]);

function missingOf(goods: TransportDangerousGoods, form: NoteForm): readonly string[] {
  const { unNumber, properShippingName, dangerClass, packingGroup, tunnelCode, hazardNumber, emergencyCardNumber } =
    goods;
  const needsGroup = dangerClass !== undefined && !WITHOUT_PACKING_GROUP.test(dangerClass) && !ARTICLES.has(unNumber);
  const fields: readonly (readonly [string, boolean])[] = [
    ['UN number', unNumber === ''],
    ['proper shipping name', properShippingName === undefined || Object.keys(properShippingName).length === 0],
    ['class', dangerClass === undefined],
    ['packing group', needsGroup && packingGroup === undefined],
    ['tunnel code', form === 'ecmr' && tunnelCode === undefined],
    ['hazard number', form !== 'ecmr' && hazardNumber === undefined && !/^1/.test(dangerClass ?? '')],
    ['emergency card', form === 'smgs' && emergencyCardNumber === undefined],
  ];
  return fields.filter(([, isMissing]) => isMissing).map(([name]) => name);
}

function checkComplete({ items }: TransportConsignment, { form }: NoteContext): readonly Breach[] {
  return items.flatMap(({ dangerousGoods }, at) =>
    dangerousGoods.flatMap((goods, index) => {
      const missing = missingOf(goods, form);
      if (missing.length === 0) return [];
      const message = `UN ${goods.unNumber || '?'} lacks: ${missing.join(', ')}.`;
      return [{ path: `/items/${at}/dangerousGoods/${index}`, message }];
    }),
  );
}

function checkDangers({ items }: TransportConsignment): readonly Breach[] {
  return items.flatMap(({ dangerousGoods, grossMassKg }, at) =>
    dangerousGoods.flatMap(({ unNumber, dangerClass, packingGroup, tunnelCode, netMassKg }, index) => {
      const path = `/items/${at}/dangerousGoods/${index}`;
      const found = checkDangerousGoods({
        unNumber,
        dangerClass: dangerClass ?? '9',
        ...(packingGroup && { packingGroup }),
        ...(tunnelCode && { tunnelCode }),
      }).filter(({ severity }) => severity === 'error');
      const breaches = found.map(({ message }) => ({ path, message: `UN ${unNumber}: ${message}` }));
      if (netMassKg === undefined || grossMassKg === undefined || netMassKg <= grossMassKg) return breaches;
      const message = `${netMassKg} kg of UN ${unNumber} in goods of ${grossMassKg} kg.`;
      return [...breaches, { path: `${path}/netMassKg`, message }];
    }),
  );
}

const DANGER = 'RID, ADR and SMGS annex 2, 5.4.1.1: particulars in the transport document';

/** Rules of the goods: languages, codes, packages, dangers. */
export const GOODS_RULES: readonly NoteRule[] = [
  {
    rule: 'note-language-missing',
    severity: 'error',
    forms: ['smgs', 'cim-smgs'],
    source:
      'SMGS article 15 and annex 1: Russian, or Chinese where the way touches CN, VN, KP or MN; CIM/SMGS manual: besides, one of German, English, French',
    check: checkLanguages,
  },
  { rule: 'note-hs-wrong', severity: 'error', forms: ANY_NOTE, source: 'HS 2022; ETSNG', check: checkCommodityCodes },
  {
    rule: 'note-hs-nhm-differ',
    severity: 'error',
    forms: ANY_NOTE,
    source: 'NHM and GNG: the Harmonized System with two digits of its own',
    check: checkSameGoods,
  },
  {
    rule: 'note-package-kind-unknown',
    severity: 'warning',
    forms: ANY_NOTE,
    source: 'UNECE Recommendation 21',
    check: checkPackageKinds,
  },
  { rule: 'note-dangerous-goods-incomplete', severity: 'error', forms: ANY_NOTE, source: DANGER, check: checkComplete },
  { rule: 'note-dangerous-goods-wrong', severity: 'error', forms: ANY_NOTE, source: DANGER, check: checkDangers },
];
