import { type ReactNode, useState } from 'react';
import { Sign } from '../ui/icons.tsx';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../words/language.ts';
import { useWords } from '../words/words.tsx';
import { Navigation } from './navigation.tsx';
import { THEME_WISHES, type ThemeWish } from './theme.ts';
import type { ViewWays } from './use-views.ts';

const THEME_SIGNS = { auto: 'auto', light: 'sun', dark: 'moon' } as const;

/** What the head of the page shows and changes. */
interface HeaderProps {
  readonly ways: ViewWays;
  readonly currencies: readonly string[];
  readonly currency: string;
  readonly onCurrency: (code: string) => void;
  readonly onLanguage: (language: Language) => void;
  readonly wish: ThemeWish;
  readonly onWish: (wish: ThemeWish) => void;
  readonly onHelp: () => void;
}

/** The head of the page: name, pages, language, colours; on the plan its currency and help as well. */
export function Header(props: HeaderProps): ReactNode {
  const { t } = useWords();
  const isPlan = props.ways.view === 'plan';
  // A load plan is handed on by a link of its own: the address alone does not hold it.
  const hasLink = props.ways.view !== 'load';
  const nextWish = THEME_WISHES[(THEME_WISHES.indexOf(props.wish) + 1) % THEME_WISHES.length] ?? 'auto';
  const themeText = `${t('app.theme')}: ${t(`app.theme.${props.wish}`)}`;
  return (
    <header className="header">
      <a className="brand" href="/">
        <Mark />
        <span className="brand-name">{t('app.name')}</span>
        <span className="brand-line">{t('app.tagline')}</span>
      </a>
      <Navigation {...props.ways} />
      <div className="header-tools no-print">
        <LanguageSwitch onLanguage={props.onLanguage} />
        {isPlan && <CurrencySwitch {...props} />}
        <button
          type="button"
          className="icon-button"
          aria-label={themeText}
          title={themeText}
          onClick={() => props.onWish(nextWish)}
        >
          <Sign name={THEME_SIGNS[props.wish]} />
        </button>
        {hasLink && <CopyLink />}
        <button
          type="button"
          className="icon-button wide-only"
          aria-label={t('app.print')}
          title={t('app.print')}
          onClick={() => window.print()}
        >
          <Sign name="print" />
        </button>
        {isPlan && (
          <button
            type="button"
            className="icon-button"
            aria-label={t('app.help')}
            title={t('app.help')}
            onClick={props.onHelp}
          >
            <Sign name="help" />
          </button>
        )}
      </div>
    </header>
  );
}

const SHORT_NAMES: Readonly<Record<Language, string>> = { en: 'EN', ru: 'РУ', tg: 'ТҶ' };

function Mark(): ReactNode {
  return (
    <svg viewBox="0 0 44 24" width="40" height="22" aria-hidden="true" className="mark">
      <path d="M4 18c5 0 5-11 10-11s4 6 8 6 4-9 9-9 4 7 9 6" fill="none" strokeWidth="2.600" strokeLinecap="round" />
      <circle cx="4" cy="18" r="2.800" />
      <circle cx="40" cy="10" r="2.800" />
    </svg>
  );
}

function CopyLink(): ReactNode {
  const { t } = useWords();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    if (!(await copyText(window.location.href, t('app.copyLink')))) return;
    setIsCopied(true);
    setTimeout(() => setIsCopied(false), 2000);
  };
  return (
    <button
      type="button"
      className="icon-button wide-only"
      aria-label={t('app.copyLink')}
      title={t('app.copyLink')}
      onClick={copy}
    >
      <Sign name="link" />
      <span role="status" className={isCopied ? 'copied' : 'visually-hidden'}>
        {isCopied ? t('app.copied') : ''}
      </span>
    </button>
  );
}

/** Copies a text; where a page served without encryption has no clipboard, the text is shown to be copied by hand. */
async function copyText(text: string, title: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    window.prompt(title, text);
    return false;
  }
}

function LanguageSwitch({ onLanguage }: Pick<HeaderProps, 'onLanguage'>): ReactNode {
  const { t, language } = useWords();
  return (
    <fieldset className="plain languages" aria-label={t('app.language')}>
      {LANGUAGES.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language}
          aria-label={`${SHORT_NAMES[code]} – ${LANGUAGE_NAMES[code]}`}
          title={LANGUAGE_NAMES[code]}
          onClick={() => onLanguage(code)}
        >
          {SHORT_NAMES[code]}
        </button>
      ))}
    </fieldset>
  );
}

function CurrencySwitch(props: HeaderProps): ReactNode {
  const { t } = useWords();
  return (
    <select
      aria-label={t('app.currency')}
      title={t('app.currency')}
      className="currency"
      value={props.currency}
      onChange={(event) => props.onCurrency(event.target.value)}
    >
      {props.currencies.map((code) => (
        <option key={code}>{code}</option>
      ))}
    </select>
  );
}
