import type { Db } from '../../db/connection.ts';
import { machineClock } from '../../domain/clock.ts';
import { unions } from '../../domain/units.ts';
import { clerkId } from './seed.ts';

const day = 86_400_000;

/** What the list is asked on this data: each filter where it finds much and where it finds little, and some together. */
export async function asksOf(db: Db): Promise<Readonly<Record<string, string>>> {
  const now = (await machineClock.now()).getTime();
  const ago = (days: number) => encodeURIComponent(new Date(now - days * day).toISOString());
  const { number } = await db('cases').where({ state: 'open' }).offset(777).first('number');
  const words = (text: string) => `q=${encodeURIComponent(text)}`;
  const [dense, rare] = [unions[0]!.id, unions.at(-1)!.id].map(encodeURIComponent) as [string, string];
  return {
    'no filter': '',
    'sorted by opening': 'sort=opened',
    'process, many': 'process=duesRefund',
    'process, many, sorted by opening': 'process=duesRefund&sort=opened',
    'step, many': 'step=review',
    'step, very few': 'step=renewal',
    'step, very few, sorted by opening': 'step=renewal&sort=opened',
    'step, none': 'step=nowhere',
    'process and step': 'process=proxy&step=check',
    'unit, dense': `unit=${dense}`,
    'unit, a handful of tasks': `unit=${rare}`,
    'firm, few tasks': 'firm=2000012345',
    'firm, a hundredth of all': 'firm=2000000001',
    'assignee me': 'assignee=me',
    'assignee nobody': 'assignee=nobody',
    'assignee nobody, sorted by opening': 'assignee=nobody&sort=opened',
    'assignee, a hundredth of all': `assignee=${clerkId(1)}`,
    overdue: 'overdue=true',
    'overdue, sorted by opening': 'overdue=true&sort=opened',
    'due before, few': `dueBefore=${ago(390)}`,
    'due before, few, sorted by opening': `dueBefore=${ago(390)}&sort=opened`,
    'opened before, many': `openedBefore=${ago(30)}`,
    'opened before, few': `openedBefore=${ago(398)}`,
    'follow-up due': 'followUpDue=true',
    'follow-up due, sorted by opening': 'followUpDue=true&sort=opened',
    'overdue and nobody’s and one step': 'overdue=true&assignee=nobody&step=review',
    'opened before and nobody’s and one process': `openedBefore=${ago(350)}&assignee=nobody&process=proxy`,
    'search: case number': words(String(number)),
    'search: part of a number': words(String(number).slice(-6)),
    'search: a word in a third of all': words('SANAYİ'),
    'search: a branch, dense elsewhere': words('kimya'),
    'search: two parts of words': words('ışı teks'),
    'search: tax number': words('2000012345'),
    'search: two letters': words('şa'),
    'search: two letters that nothing begins with': words('xq'),
    'search: what nothing has': words('zürafa'),
    'search: a common word, overdue, sorted by opening': `${words('ILGAZ')}&overdue=true&sort=opened`,
    'search: a common word, a hundredth of all': `${words('ILGAZ')}&firm=2000000001`,
  };
}
