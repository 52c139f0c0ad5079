import { randomInt } from 'node:crypto';
import type { Reply } from '../ask.ts';

export type Kind =
  | ('unknown' | 'wrong' | 'locked' | 'disabled' | 'unset' | 'existing')
  | ('unknown, asked often' | 'existing, asked often');
export type Sample = { readonly milliseconds: number; readonly answer: string };
export type Stranger = (from: string) => Promise<Reply>;

const atOnce = 2;

/** All kinds in turns, in an order made by chance, each from a network of its own: what the machine does hits all alike. */
export async function sampled(
  strangers: ReadonlyMap<Kind, Stranger>,
  of: number,
): Promise<ReadonlyMap<Kind, readonly Sample[]>> {
  const taken = new Map([...strangers.keys()].map((kind) => [kind, [] as Sample[]]));
  const turns = shuffled([...strangers.keys()].flatMap((kind) => Array<Kind>(of).fill(kind)));
  const lane = async () => {
    for (let kind = turns.pop(); kind !== undefined; kind = turns.pop()) {
      const reply = await strangers.get(kind)!(network());
      taken.get(kind)!.push({ milliseconds: reply.milliseconds, answer: answerOf(reply) });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return taken;
}

/** Without the number under which a log keeps it. */
const answerOf = ({ status, json: { id: _, ...said } }: Reply) => JSON.stringify([status, said]);

const network = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

function shuffled<T>(all: T[]): T[] {
  for (let index = all.length - 1; index > 0; index--) {
    const other = randomInt(index + 1);
    [all[index], all[other]] = [all[other]!, all[index]!];
  }
  return all;
}
