import { contextWords, type PasswordContext } from './password/context.ts';
import { ownPart } from './password/own-part.ts';
import { isRepetition } from './password/patterns.ts';
import type { PasswordProblem } from './password/sentences.ts';
import { commonWords } from './password/words.ts';
import { fold } from './text.ts';

export type { PasswordContext } from './password/context.ts';
export { type PasswordProblem, passwordSentences } from './password/sentences.ts';

const fewest = 15;
const most = 256;
/** Beside common words, runs, years and short numbers, at least this much must be the person's own. */
const own = 6;

/** What is hashed and compared: NFKC (NIST SP 800-63B), so that another keyboard's ö is the same ö. Nothing is cut or trimmed. */
export const normalisePassword = (typed: string) => (typed.length > most * 4 ? typed : typed.normalize('NFKC'));

/** Spaces, emoji, capitals: anything goes, and no mixture of kinds is demanded. */
export function passwordProblem(typed: string, context: PasswordContext = {}): PasswordProblem | undefined {
  const length = typed.length > most * 4 ? Number.POSITIVE_INFINITY : lengthOf(typed);
  if (length > most) return 'passwordTooLong';
  if (length < fewest) return 'passwordTooShort';
  const text = fold(normalisePassword(typed));
  const readings = [text, plainOf(text)];
  if (contextWords(context).some((word) => readings.some((reading) => reading.includes(word))))
    return 'passwordContext';
  if (readings.some(isRepetition)) return 'passwordRepeats';
  if (readings.some((reading) => ownPart(reading, commonWords) < own))
    return readings.some(isRuns) ? 'passwordSequence' : 'passwordCommon';
  return undefined;
}

/** In code points, and never more than were typed: one ligature that NFKC unfolds is still one. */
const lengthOf = (typed: string) => Math.min([...typed].length, [...normalisePassword(typed)].length);

const isRuns = (text: string) => ownPart(text, []) < own;

const lookalikes = new Map(
  Object.entries({ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }),
);

/** g4l4t4s4r4y reads as galatasaray. */
const plainOf = (text: string) => Array.from(text, (sign) => lookalikes.get(sign) ?? sign).join('');
