import enAdmin from '../../web/src/words/en/admin.ts';
import enDesk from '../../web/src/words/en/desk.ts';
import enDev from '../../web/src/words/en/dev.ts';
import enFirm from '../../web/src/words/en/firm.ts';
import enPortal from '../../web/src/words/en/portal.ts';
import enShared from '../../web/src/words/en/shared.ts';
import admin from '../../web/src/words/tr/admin.ts';
import desk from '../../web/src/words/tr/desk.ts';
import dev from '../../web/src/words/tr/dev.ts';
import firm from '../../web/src/words/tr/firm.ts';
import portal from '../../web/src/words/tr/portal.ts';
import shared from '../../web/src/words/tr/shared.ts';

const tr = { admin, desk, dev, firm, portal, shared };
const en = { admin: enAdmin, desk: enDesk, dev: enDev, firm: enFirm, portal: enPortal, shared: enShared };

export type Word = { readonly area: string; readonly key: string; readonly text: string };

const wordsIn = (areas: object): readonly Word[] =>
  Object.entries(areas).flatMap(([area, words]) => leaves(words).map(([key, text]) => ({ area, key, text })));

const leaves = (words: object, above = ''): readonly (readonly [key: string, text: string])[] =>
  Object.entries(words).flatMap(([name, inner]) => {
    const key = above ? `${above}.${name}` : name;
    return typeof inner === 'string' ? [[key, inner] as const] : leaves(inner, key);
  });

export const words = { tr: wordsIn(tr), en: wordsIn(en) };
