import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { connect } from '../../db/connection.ts';
import { freshDatabase } from '../stack/database.ts';

export const baseUrls = {
  tim: 'https://tim.evrak.example',
  bthk: 'https://bthk.evrak.example',
  ticaret: 'https://ticaret.evrak.example',
};
export const config = {
  baseUrls,
  linkKey: 'a key that only these tests know, long enough',
  mailFrom: 'evrak@evrak.example',
};
export const noon = new Date('2026-11-02T09:00:00Z');
export const later = (at: Date, { hours = 0, seconds = 0 }) => new Date(at.getTime() + (hours * 3600 + seconds) * 1000);

/** A clock that stands until somebody moves it. */
export function standingClock(start = noon) {
  let at = start;
  const moveTo = (then: Date) => {
    at = then;
  };
  return { now: async () => at, moveTo };
}

export type Stage = { readonly db: Knex; readonly url: string; close(): Promise<void> };

export async function openStage({ max = 10 } = {}): Promise<Stage> {
  const database = await freshDatabase();
  const db = connect(database.url, { max });
  const close = async () => {
    await db.destroy();
    await database.drop();
  };
  return { db, url: database.url, close };
}

export async function anAccount(
  db: Knex,
  { email = 'ece@mavidokuma.example', institution = 'tim' } = {},
): Promise<string> {
  const id = randomUUID();
  await db('persons').insert({
    ...{ id, institution, email, email_key: email.toLowerCase(), first_name: 'Ece', last_name: 'Gülöğretmen' },
    created_at: noon,
  });
  return id;
}

let cases = 0;

/** Ece's application for the made-up firm Mavi Dokuma, just opened. */
export async function anApplication(
  db: Knex,
  { email = 'ece@mavidokuma.example', firstName = 'Ece' } = {},
): Promise<string> {
  const id = randomUUID();
  cases += 1;
  const number = `TIM-2026-${String(cases).padStart(6, '0')}`;
  await aFirm(db);
  await db('cases').insert({
    ...{
      id,
      number,
      institution: 'tim',
      process: 'membershipApplication',
    },
    ...{ state: 'open', firm: '1234567890', opened_at: noon },
  });
  await db('applicants').insert({
    ...{ case_id: id, email, email_key: email.toLowerCase(), first_name: firstName, last_name: 'Gülöğretmen' },
    ...{ national_id: '10000000146', mobile: '05001234567', position: 'Dış ticaret müdürü' },
  });
  await anAnswer(db, id, { outcome: 'start', body: { kind: 'exporter', taxNumber: '1234567890' } });
  return id;
}

async function aFirm(db: Knex) {
  const firm = { title: 'Mavi Dokuma Dış Ticaret Ltd. Şti.', kinds: ['exporter'], active: true };
  await db('firms')
    .insert({
      ...{ tax_number: '1234567890', ...firm, fetched_at: noon },
      details: JSON.stringify({ address: 'Çığ Sokağı 1', city: 'Bursa' }),
    })
    .onConflict()
    .ignore();
  await db('firm_unions')
    .insert({
      tax_number: '1234567890',
      unit: 'tim/utib',
      registry_number: '1600123',
      since: '2019-04-02',
      active: true,
    })
    .onConflict()
    .ignore();
}

type Given = { readonly task?: string; readonly outcome: string; readonly body: object };

export async function anAnswer(db: Knex, caseId: string, { task, outcome, body }: Given) {
  await db('answers').insert({
    ...{
      id: randomUUID(),
      case_id: caseId,
      task: task ?? null,
      outcome,
      state: 'taken',
      actor: 'ece',
      key: randomUUID(),
    },
    ...{ body_hash: Buffer.alloc(32), body: JSON.stringify(body), answered_at: noon },
  });
}

type Opened = { readonly step: string; readonly due?: Date; readonly closed?: string };

export async function aTask(db: Knex, caseId: string, { step, due, closed }: Opened): Promise<string> {
  const id = `${caseId}:${step}:${randomUUID()}`;
  await db('tasks').insert({
    ...{ id, case_id: caseId, workflow_id: caseId, institution: 'tim', process: 'membershipApplication', step },
    ...{ state: closed ? 'closed' : 'open', outcome: closed ?? null, opened_at: noon, due: due ?? null },
  });
  return id;
}
