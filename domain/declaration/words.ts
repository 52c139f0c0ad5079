import { lowerTr } from '../text.ts';

/** Words that tell people what is wrong with them, or that beg. */
export const bannedWords = ['geçersiz', 'hatalı', 'lütfen', 'başarıyla'] as const;

/** Every text of a declaration is read by somebody, wherever in it the text stands. */
export const wordProblems = (declared: object): readonly string[] =>
  textsIn(declared).flatMap(([place, text]) =>
    bannedWords
      .filter((word) => lowerTr(text).includes(word))
      .map((word) => `${place}: says “${word}”; say what to do`),
  );

const textsIn = (value: object, place = ''): readonly (readonly [place: string, text: string])[] =>
  Object.entries(value).flatMap(([key, inner]) => {
    const path = place ? `${place}.${key}` : key;
    if (typeof inner === 'string') return [[path, inner] as const];
    return typeof inner === 'object' && inner !== null ? textsIn(inner, path) : [];
  });
