import { entriesOf, type Field, isMet, type Option } from '../form/index.ts';
import { normalise } from './normalise.ts';
import type { Answer, Spot } from './problem.ts';
import { fail, isNothing, isPlain, own, refuseStrangers, type Tray } from './tray.ts';

type Within = { readonly path: string; readonly label: string };
const top: Within = { path: '', label: '' };

/** Only what the form names is taken over, tidied; no key of the sender's gets anywhere. */
export function take(fields: readonly Field[], given: unknown, tray: Tray, within = top): Answer {
  const answer: Record<string, unknown> = {};
  if (!isPlain(given)) {
    const sentence = 'Yanıtı alan adları ve değerlerinden oluşan bir nesne olarak gönderin.';
    tray.problems.push({ field: within.path.replace(/\.$/, ''), code: 'notAForm', sentence });
    return answer;
  }
  refuseStrangers(tray, given, new Set(fields.map(({ name }) => name)), within.path);
  for (const field of fields) {
    const spot = { field, path: within.path + field.name, label: within.label + field.label };
    const value = takeField(spot, own(given, field.name), tray, answer);
    if (value !== undefined) answer[field.name] = value;
  }
  return answer;
}

function takeField(spot: Spot, raw: unknown, tray: Tray, beside: Answer): unknown {
  tray.spots.set(spot.path, spot);
  if (spot.field.each === undefined) return takeValue(spot, raw, tray, beside);
  const entries = entriesOf(spot.field, tray.context);
  const isAsked = (tray.whens.get(spot.path) ?? []).every((when) => isMet(when, beside));
  if (isNothing(raw) && (spot.field.optional || !isAsked)) return undefined;
  return isPlain(raw ?? {}) ? takeEntries(spot, (raw ?? {}) as Answer, entries, tray) : fail(tray, spot, 'shape');
}

function takeEntries(spot: Spot, raw: Answer, entries: readonly Option[], tray: Tray): unknown {
  refuseStrangers(tray, raw, new Set(entries.map(({ value }) => value)), `${spot.path}.`);
  const taken: Record<string, unknown> = {};
  for (const { value: entry, label } of entries) {
    const one = { ...spot, path: `${spot.path}.${entry}`, label: `${spot.label} (${label})` };
    tray.spots.set(one.path, one);
    const value = takeValue(one, own(raw, entry), tray, taken);
    if (value !== undefined) taken[entry] = value;
    else if (!spot.field.optional) fail(tray, one, 'required');
  }
  return Object.keys(taken).length === 0 ? undefined : taken;
}

function takeValue(spot: Spot, raw: unknown, tray: Tray, beside: Answer): unknown {
  const { many } = spot.field;
  if (isNothing(raw)) return undefined;
  if (!many) return takeOne(spot, raw, tray, beside);
  if (!Array.isArray(raw)) return fail(tray, spot, 'shape');
  return raw.length > many.max ? fail(tray, spot, 'tooMany') : takeItems(spot, raw, tray, beside);
}

/** Enter pressed twice is no second value. Problems name the place in what was sent, the schema that in what was taken. */
function takeItems(spot: Spot, raw: readonly unknown[], tray: Tray, beside: Answer): unknown {
  const values: unknown[] = [];
  for (const [at, item] of raw.entries()) {
    const one = { ...spot, path: `${spot.path}.${at}` };
    tray.spots.set(`${spot.path}.${values.length}`, one);
    const isRow = spot.field.kind === 'rows';
    const label = isRow ? `${spot.label}, ${at + 1}. satır` : spot.label;
    const value = isNothing(item) && !isRow ? undefined : takeOne({ ...one, label }, item, tray, beside);
    if (value !== undefined && !values.includes(value)) values.push(value);
  }
  return values.length === 0 ? undefined : values;
}

function takeOne(spot: Spot, raw: unknown, tray: Tray, beside: Answer): unknown {
  const { field, path, label } = spot;
  if (field.kind === 'rows') return take(field.columns, raw, tray, { path: `${path}.`, label: `${label}: ` });
  const normal = normalise(field, raw);
  if ('problem' in normal) return fail(tray, spot, normal.problem);
  if (isNothing(normal.value)) return undefined;
  tray.leaves.push({ spot, value: normal.value, beside });
  return normal.value;
}
