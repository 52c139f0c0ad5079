import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import './areas.ts';

export const languages = ['tr', 'en'] as const;
export type Language = (typeof languages)[number];

const files = import.meta.glob<{ readonly default: object }>('./{tr,en}/*.ts');
const kept = 'language';

/** An area's words are loaded with its first screen. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, area, done) => {
    files[`./${language}/${area}.ts`]!().then(
      ({ default: words }) => done(null, words as never),
      (reason: Error) => done(reason, false),
    );
  },
};

export const wordsAreLoaded = i18next
  .use(backend)
  .use(initReactI18next)
  .init({
    lng: chosen(),
    fallbackLng: false,
    ns: ['shared', 'portal'],
    defaultNS: 'shared',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  .then(tellThePage);

function chosen(): Language {
  const language = localStorage.getItem(kept);
  return languages.find((one) => one === language) ?? 'tr';
}

export async function speak(language: Language): Promise<void> {
  localStorage.setItem(kept, language);
  await i18next.changeLanguage(language);
  tellThePage();
}

export const language = (): Language => i18next.language as Language;

function tellThePage() {
  document.documentElement.lang = i18next.language;
}
