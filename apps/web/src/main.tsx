import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { parseAddress } from './address/address.ts';
import { App } from './page/app.tsx';
import { readSetting } from './page/settings.ts';
import { isLanguage, languageOfBrowser } from './words/language.ts';
import { loadMessages } from './words/messages.ts';

const stored = readSetting('language');
const language =
  parseAddress(window.location.search).language ??
  (isLanguage(stored) ? stored : languageOfBrowser(navigator.languages ?? [navigator.language]));
const messages = await loadMessages(language);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App first={{ language, messages }} />
    </StrictMode>,
  );
}
