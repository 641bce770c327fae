import type { ReactNode } from 'react';
import { type Draft, EMPTY_DRAFT } from '../form/draft.ts';
import type { Language } from '../words/language.ts';
import { useWords } from '../words/words.tsx';

/** One consignment to begin with, in the words of each language. */
interface Example {
  readonly from: Readonly<Record<Language, string>>;
  readonly to: Readonly<Record<Language, string>>;
  readonly goods: Readonly<Record<Language, string>>;
  readonly draft: Partial<Draft>;
}

const COTTON = { en: 'cotton yarn', ru: 'пряжа хлопчатобумажная', tg: 'калобаи пахтагӣ' };
const KHUJAND = { en: 'Khujand', ru: 'Худжанд', tg: 'Хуҷанд' };

const EXAMPLES: readonly Example[] = [
  { from: KHUJAND, to: { en: 'Poti', ru: 'Поти', tg: 'Поти' }, goods: COTTON, draft: { mass: '22', hsCode: '5205' } },
  {
    from: KHUJAND,
    to: { en: 'Novosibirsk', ru: 'Новосибирск', tg: 'Новосибирск' },
    goods: COTTON,
    draft: { mass: '22', hsCode: '5205' },
  },
  {
    from: { en: 'Chongqing', ru: 'Чунцин', tg: 'Чунсин' },
    to: { en: 'Tashkent', ru: 'Ташкент', tg: 'Тошканд' },
    goods: { en: 'electronics', ru: 'электроника', tg: 'электроника' },
    draft: { mass: '12', equipment: ['container-40hc'] },
  },
];

/** Consignments to begin with; each fills the form and plans. */
export function Examples(props: { readonly ready: string; readonly onPick: (draft: Draft) => void }): ReactNode {
  const { t, language } = useWords();
  return (
    <p className="examples">
      <span>{t('home.examples')}:</span>
      {EXAMPLES.map((example) => {
        const [from, to, goods] = [example.from[language], example.to[language], example.goods[language]];
        const draft: Draft = {
          ...EMPTY_DRAFT,
          ...example.draft,
          from: { text: from, id: '' },
          to: { text: to, id: '' },
          goods,
          ready: props.ready,
        };
        return (
          <button key={from + to} type="button" className="chip" onClick={() => props.onPick(draft)}>
            {from} → {to}, {draft.mass} {t('unit.t')}
          </button>
        );
      })}
    </p>
  );
}
