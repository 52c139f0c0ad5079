import { fold } from '../text.ts';
import { commonWords } from './words.ts';

/** Who will use the password and where: whatever of it is known when the password is set. */
export type PasswordContext = {
  readonly email?: string;
  readonly names?: readonly string[];
  readonly firms?: readonly string[];
  readonly institution?: { readonly name: string; readonly service: string };
};

/** Words of the context, folded, too long to stand in a password by accident. */
export function contextWords({ email = '', names = [], firms = [], institution }: PasswordContext): string[] {
  const texts = [email, ...names, ...firms, institution?.name ?? '', institution?.service ?? ''];
  const words = texts.flatMap((text) => fold(text).split(/[^\p{L}\p{N}]+/u));
  return [...new Set(words)].filter((word) => word.length >= 4 && !weighedAnyway.has(word));
}

/** "Ticaret", "limited", "gmail": common words are weighed as such and do not forbid a long password by themselves. */
const weighedAnyway = new Set(commonWords);
