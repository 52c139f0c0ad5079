import { randomUUID } from 'node:crypto';
import { createCase } from '../../db/cases.ts';
import { saveDeclarations, type Told } from '../../db/customs-declarations.ts';
import { saveFirm } from '../../db/firms.ts';
import { approveProxy, insertProxy } from '../../db/proxies.ts';
import { declared } from '../../outside/e-birlik/declared.ts';
import { broker, exporterOfOneUnion, exporterOfThreeUnions, generateFirms } from '../../outside/e-birlik/generator.ts';
import { portfoliosOf } from '../../outside/e-birlik/portfolios.ts';
import { proxy } from '../../workflows/tim/proxy/process.ts';
import { cookieOf, firmNamed, settle } from '../api/people.ts';
import type { Stage } from '../api/stage.ts';

export const ours = exporterOfThreeUnions.taxNumber;
export const others = exporterOfOneUnion.taxNumber;
export const brokers = broker.taxNumber;

const origin = { seed: 1, total: 5_000, at: new Date('2026-11-20T09:00:00.000Z') };

/** Everything that two exporters declare, some of it through a broker. */
export const sample: readonly Told[] = portfoliosOf(generateFirms(1, 20), 1, 5_000)
  .filter(({ exporter }) => [ours, others].includes(exporter.taxNumber))
  .flatMap((portfolio) => Array.from({ length: portfolio.count }, (_, nth) => declared(portfolio, nth, origin)));

/** In the tables, fetched just now. */
export async function copied({ db, now }: Stage, told: readonly Told[] = sample, firms = [ours, others, brokers]) {
  await saveDeclarations(db, told, now());
  for (const firm of firms)
    await db('customs_declaration_copies')
      .insert({ firm, asked_at: now(), fetched_at: now(), refreshing: false })
      .onConflict('firm')
      .merge();
}

export async function personOf(stage: Stage, name: readonly [string, string], firm: string, kind = 'exporter') {
  const email = `${randomUUID().slice(0, 8)}@firma.example.com`;
  const person = await settle(stage, { name, email, firms: [firm], password: null });
  if (kind === 'broker') {
    await saveFirm(stage.db, firmNamed(firm, { title: broker.title, kinds: ['broker'], unions: [] }), stage.now());
    await stage.db('person_firms').where({ person }).update({ kind });
  }
  return { person, cookie: await cookieOf(stage, { person }) };
}

/** A proxy that is in force; its case's id ends it. */
export async function proxyOf({ db, now }: Pick<Stage, 'db' | 'now'>, giver: string, holder: string): Promise<string> {
  return db.transaction(async (trx) => {
    const actingFor = { firm: giver, as: 'exporter' as const };
    const rest = { answer: { broker: holder }, sent: {}, person: null, actor: 'a', at: now() };
    const { id } = await createCase(trx, { process: proxy, ...rest, actingFor, key: randomUUID() });
    await insertProxy(trx, { caseId: id, institution: 'tim', giver, holder, until: null });
    await approveProxy(trx, id, { at: now(), mayReclaimDues: false });
    return id;
  });
}
