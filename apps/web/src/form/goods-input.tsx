import type { GoodsHit } from '@karvon/contract';
import { type ReactNode, useState } from 'react';
import { useGoodsHits } from '../lookups/lookups.ts';
import { Combobox } from '../ui/combobox.tsx';
import type { FieldInput } from '../ui/field.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import type { Language } from '../words/language.ts';
import { useWords } from '../words/words.tsx';

/** Goods in words with the HS headings they may mean; a heading is taken only when it is picked. */
export function GoodsInput(props: {
  readonly input: FieldInput;
  readonly goods: string;
  readonly hsCode: string;
  readonly onChange: (goods: { readonly goods: string; readonly hsCode: string }) => void;
}): ReactNode {
  const { language, t } = useWords();
  const [isTouched, setIsTouched] = useState(false);
  const asked = useDelayed(props.goods, 140);
  const { hits, isAsking } = useGoodsHits(asked);
  const pick = (hs: string) => {
    const hit = hits.find((candidate) => candidate.hs === hs);
    if (hit) props.onChange({ goods: props.goods.trim() || goodsName(hit, language), hsCode: hs });
  };
  const picked = hits.find(({ hs }) => props.hsCode !== '' && props.hsCode.startsWith(hs));
  const isOpenQuestion = !props.hsCode && !isTouched && hits.length > 0 && asked === props.goods;
  return (
    <>
      <Combobox
        input={props.input}
        value={props.goods}
        candidates={hits.map((hit) => ({ id: hit.hs, title: goodsName(hit, language), detail: `HS ${hit.hs}` }))}
        isAsking={isAsking || asked !== props.goods}
        onText={(goods) => {
          setIsTouched(true);
          props.onChange({ goods, hsCode: '' });
        }}
        onPick={pick}
      />
      {picked && (
        <span className="picked">
          HS {props.hsCode} · {goodsName(picked, language)}
        </span>
      )}
      {isOpenQuestion && (
        <fieldset className="plain which" aria-label={t('form.choose')}>
          <span className="hint">{t('form.choose')}</span>
          {hits.slice(0, 4).map((hit) => (
            <button key={hit.hs} type="button" className="chip" onClick={() => pick(hit.hs)}>
              <b>{hit.hs}</b> {goodsName(hit, language)}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}

function goodsName(hit: GoodsHit, language: Language): string {
  return { en: hit.nameEn, ru: hit.nameRu, tg: hit.nameTg }[language] || hit.nameEn;
}
