import type { Knex } from 'knex';

type Look<Question, Answer> = (db: Knex, questions: readonly Question[]) => Promise<readonly Answer[]>;
type Asked<Question, Answer> = {
  readonly question: Question;
  readonly answer: (answer: Answer) => void;
  readonly fail: (reason: unknown) => void;
};

/** As many statements of one kind are under way at once; whoever comes then is asked for with the next. */
const atOnce = 2;

/**
 * Looks up one by one what may be asked a thousand times in the same second: questions that come while others are under
 * way are asked together, in one statement. Each is read after it was asked, so nobody is told what was so before.
 */
export function together<Question, Answer>(look: Look<Question, Answer>) {
  const lines = new WeakMap<Knex, ReturnType<typeof lineOf<Question, Answer>>>();
  return (db: Knex, question: Question): Promise<Answer> => {
    const line = lines.get(db) ?? lineOf(db, look);
    lines.set(db, line);
    return line(question);
  };
}

function lineOf<Question, Answer>(db: Knex, look: Look<Question, Answer>) {
  let waiting: Asked<Question, Answer>[] = [];
  let underWay = 0;

  async function next() {
    if (waiting.length === 0 || underWay >= atOnce) return;
    const asked = waiting;
    waiting = [];
    underWay++;
    try {
      const answers = await look(
        db,
        asked.map(({ question }) => question),
      );
      for (const [at, { answer }] of asked.entries()) answer(answers[at]!);
    } catch (reason) {
      for (const { fail } of asked) fail(reason);
    } finally {
      underWay--;
      void next();
    }
  }

  return (question: Question) =>
    new Promise<Answer>((answer, fail) => {
      waiting.push({ question, answer, fail });
      if (waiting.length === 1) setImmediate(next);
    });
}
