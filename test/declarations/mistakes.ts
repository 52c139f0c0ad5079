/** A declaration and a story without a mistake; every mistake below is one change of them. */
export const soundDeclaration = `({
  id: 'club', institution: 'tim', title: 'Kulüp', noun: 'talep', about: 'A club.',
  start: { by: 'visitor', form: [], to: 'review' },
  steps: {
    review: {
      title: 'İnceleyin', by: 'membershipClerk', at: 'institution',
      outcomes: { approve: { label: 'Onayla', to: 'done' }, again: { label: 'Yeniden', to: ['review', 'digging'] } },
      expires: { after: days(7), to: 'over' },
      reminders: [{ after: days(5), mail: 'soon' }],
    },
    digging: { title: 'Kazılıyor', outcomes: { dug: { label: 'Kazıldı', to: 'done' } } },
  },
  ends: { done: 'Bitti', over: 'Doldu' },
  keeps: { done: days(1), over: days(2) },
  documents: { paper: { title: 'Kâğıt' } },
  mails: { soon: { subject: 'Yakında', to: 'applicant', attach: ['paper'] } },
})`;

export const soundStory = `async ({ ask, work, mail, issue, parts, end }: Telling) => {
  await issue('paper');
  mail('soon');
  await parts('unionsOfFirm');
  await work('digging', async () => 'dug');
  switch (await ask('review')) {
    case 'approve': return end('done');
    case 'expired': return end('over');
    case 'again': return end('done');
  }
}`;

export type Mistake = readonly [what: string, is: string, wouldBe: string, says: RegExp];

export const mistakesOfDeclarations: readonly Mistake[] = [
  ['a start that leads nowhere', "form: [], to: 'review'", "form: [], to: 'reviw'", /"reviw"/],
  ['an outcome that leads nowhere', "label: 'Onayla', to: 'done'", "label: 'Onayla', to: 'dne'", /"dne"/],
  ['one of several places that there is not', "['review', 'digging']", "['review', 'diging']", /"diging"/],
  ['a deadline that leads nowhere', "after: days(7), to: 'over'", "after: days(7), to: 'ovr'", /"ovr"/],
  ['a reminder that there is not', "mail: 'soon'", "mail: 'son'", /"son"/],
  ['an attachment that there is not', "attach: ['paper']", "attach: ['papr']", /"papr"/],
  ['a misspelt optional key', 'expires: {', 'expire: {', /never/],
  ['a stray key in an outcome', "label: 'Onayla',", "label: 'Onayla', colour: 'red',", /never/],
  ['a stray key in the start', "by: 'visitor',", "by: 'visitor', confrm: 'Emin misiniz?',", /never/],
  ['a stray key in a mail', "subject: 'Yakında',", "subject: 'Yakında', from: 'applicant',", /never/],
  ['a stray key in a document', "{ title: 'Kâğıt' }", "{ title: 'Kâğıt', verifable: true }", /never/],
  ['an outcome called expired', 'approve: {', 'expired: {', /never|undefined/],
  ['a role that nobody has', "'membershipClerk'", "'membershipClark'", /"membershipClark"/],
  ['a place that there is not', "at: 'institution'", "at: 'instituton'", /"instituton"/],
  ['an institution that there is not', "institution: 'tim'", "institution: 'tom'", /"tom"/],
  ['an end without a time of keeping', ', over: days(2)', '', /over/],
];

export const mistakesOfStories: readonly Mistake[] = [
  ['a step that there is not', "ask('review')", "ask('reviw')", /"reviw"/],
  ['an outcome that the step does not have', "case 'approve'", "case 'aprove'", /"aprove"/],
  ['expired of a step without a deadline', "'dug'", "'expired'", /"expired"/],
  ['an outcome that the machine cannot have', "async () => 'dug'", "async () => 'dig'", /"dig"/],
  ['a mail that there is not', "mail('soon')", "mail('son')", /"son"/],
  ['a document that there is not', "issue('paper')", "issue('papr')", /"papr"/],
  ['an end that there is not', "return end('over')", "return end('ovr')", /"ovr"/],
  ['a step where an end is meant', "return end('over')", "return end('review')", /"review"/],
  ['parts of a source that there is not', "parts('unionsOfFirm')", "parts('secretariats')", /"secretariats"/],
];
