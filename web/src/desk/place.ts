/** Where somebody was in which list: the way back leads there, and the way on to what comes next. */
type Place = {
  readonly search: string;
  readonly task?: string | undefined;
  /** They have gone on to a task, and will want to stand there again. */
  readonly isAway?: boolean;
};

const kept = 'desk.place';

export const placeKept = (): Place => JSON.parse(sessionStorage.getItem(kept) ?? '{"search":""}');
export const keepPlace = (place: Place): void =>
  sessionStorage.setItem(kept, JSON.stringify({ ...placeKept(), ...place }));
