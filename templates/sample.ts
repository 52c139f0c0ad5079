import { type Applicant, type CaseFacts, type Firm, type GivenAnswer, sources } from '../domain/facts.ts';
import { type Field, type Form, fieldsOf, isRequest } from '../domain/form/index.ts';
import { type Institution, institutions } from '../domain/institutions.ts';
import { noticeMails } from '../domain/notifications.ts';
import type { Process } from '../domain/process.ts';
import { type AccountData, accountMails, isAccountMail, isTaskMail } from './account.ts';
import type { BaseUrls } from './brand.ts';
import { caseData } from './caseData.ts';
import { linkAddress } from './linkAddress.ts';
import { sampleRefund } from './sample-refund.ts';
import { type TaskTold, taskData } from './task-data.ts';

/** Sunday 1 November 2026 in the afternoon: all samples are of that day. */
const sampleDay = new Date('2026-11-01T11:30:00Z');
const deadline = new Date('2026-11-08T11:30:00Z');

/** People and firms of samples are made up. */
const applicant: Applicant = {
  ...{ firstName: 'Iğdır Ece', lastName: 'Gülöğretmen', position: 'Dış ticaret müdürü', nationalId: '10000000146' },
  ...{ email: 'ece@mavidokuma.example', mobile: '05001234567' },
};

const firm: Firm = {
  ...{ taxNumber: '1234567890', title: 'Örnek Mavi Dokuma Dış Ticaret Limited Şirketi', kinds: ['exporter'] },
  ...{ active: true, address: 'Çığ Sokağı No: 1', city: 'Bursa' },
  unions: [
    { unit: 'tim/utib', registryNumber: '1600123', since: '2019-04-02', active: true },
    { unit: 'tim/uhkib', registryNumber: '1600456', since: '2021-09-15', active: true },
  ],
};

const otherFirm: Firm = {
  ...{ taxNumber: '9876543217', title: 'Örnek Çağlayan Gümrük Müşavirliği Limited Şirketi', kinds: ['broker'] },
  ...{ active: true, address: 'Işık Caddesi No: 7', city: 'İstanbul', unions: [] },
};

/** A member of each institution's staff. */
const posts: { readonly [institution in Institution]: { readonly role: string; readonly unit: string } } = {
  tim: { role: 'Üyelik şubesi görevlisi', unit: 'Uludağ Tekstil İhracatçıları Birliği' },
  bthk: { role: 'Sistem sorumlusu', unit: institutions.bthk.name },
  ticaret: { role: 'Sistem sorumlusu', unit: institutions.ticaret.name },
};

export function sampleCase(process: Process): CaseFacts {
  const of = { institution: process.institution, process: process.id };
  const id = '01935b5e-7c00-7000-8000-000000000001';
  const opened = { case: { id, number: 'ÖRNEK-2026-000123', openedAt: sampleDay, ...of }, firm, applicant };
  const own = process.id === 'duesRefund' ? { refund: sampleRefund } : {};
  const papers = sources.papers({ process, facts: { ...opened, ...own, answers: [] }, part: '' });
  const answers = sampleAnswers(
    process,
    papers.map(({ value }) => value),
  );
  return { ...opened, ...own, named: [otherFirm], answers };
}

export function sampleCaseData(process: Process, name: string, baseUrls: BaseUrls) {
  const carried = process.mails?.[name]?.link;
  const link = carried && linkAddress(baseUrls[process.institution], carried, sampleToken);
  const deadlines = Object.fromEntries(Object.keys(process.steps).map((step) => [step, deadline]));
  const printed = { document: name, visit: 1 };
  return caseData({ process, facts: sampleCase(process), deadlines, printed, ...(link && { link }) });
}

export function sampleAccountData(institution: Institution, name: string, baseUrls: BaseUrls): AccountData | object {
  if (isTaskMail(name)) return sampleTaskData(institution, name, baseUrls);
  const carries = isAccountMail(name) && 'link' in accountMails[name];
  return {
    person: { name: 'Elif Örnekçi' },
    at: sampleDay,
    roles: [{ role: posts[institution].role, unit: posts[institution].unit }],
    webhook: { unit: posts[institution].unit, host: 'is-listesi.kurum.example', since: sampleDay },
    ...(carries && { link: linkAddress(baseUrls[institution], 'password', sampleToken) }),
  };
}

/** The digest has several of each kind, every other mail one task. */
function sampleTaskData(institution: Institution, name: string, baseUrls: BaseUrls): object {
  const told = (kind: TaskTold['kind'], nth: number, due: Date): TaskTold => ({
    ...{
      id: `ornek-${nth}`,
      kind,
      number: `ÖRNEK-2026-00012${nth}`,
      step: 'Üyelik başvurusunu inceleyin',
      firm: firm.title,
    },
    ...{ units: [posts[institution].unit], due, assignee: null, by: 'Deniz Iğdırlı' },
  });
  const kind = (Object.keys(noticeMails) as TaskTold['kind'][]).find((one) => noticeMails[one] === name);
  const several = [told('assigned', 1, deadline), told('overdue', 2, sampleDay), told('unclaimed', 3, sampleDay)];
  const tasks = kind ? [told(kind, 1, deadline)] : several;
  return taskData({ institution, mail: name, name: 'Elif Örnekçi', tasks }, baseUrls);
}

const sampleToken = 'ornek-baglanti';

function sampleAnswers({ start, steps }: Process, papers: readonly string[]): readonly GivenAnswer[] {
  const given = (step: string, outcome: string, form: Form = []): GivenAnswer => ({
    ...{ step, part: '', outcome },
    body: Object.fromEntries(fieldsOf(form).flatMap((field) => sampleValue(field, papers))),
  });
  const outcomes = Object.entries(steps).flatMap(([step, { outcomes }]) =>
    Object.entries(outcomes).map(([name, { form }]) => given(step, name, form)),
  );
  return [given('start', 'start', start.form), ...outcomes];
}

/** Enough for what mails quote: what people write in their own words, and the first of what they choose from. */
function sampleValue(field: Field, papers: readonly string[]): [string, unknown][] {
  if (isRequest(field)) return [[field.name, papers.map((paper) => ({ paper, why: sampleRequest }))]];
  if (field.kind === 'note') return [[field.name, sampleNote]];
  if (field.kind === 'date') return [[field.name, '2027-12-31']];
  if (field.kind === 'firm') return [[field.name, (field.as === 'broker' ? otherFirm : firm).taxNumber]];
  if (field.kind === 'text') return [[field.name, 'örnek']];
  if (field.kind === 'choice' && Array.isArray(field.options)) return [[field.name, field.options[0].value]];
  return [];
}

const sampleRequest = 'İkinci sayfa okunmuyor. Belgeyi yeniden tarayıp yükleyin.';
const sampleNote =
  'Dilekçedeki kaşe ile imza sirkülerindeki unvan aynı değil.\nFirmanın güncel unvanıyla yeniden başvurun.';
