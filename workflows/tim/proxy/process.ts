import { choice, date, firm, missingPapers, note, page, scan, yesNo } from '../../../domain/form/index.ts';
import { defineProcess } from '../../../domain/process.ts';
import { businessDays, days, years } from '../../../domain/span.ts';

const withdraw = { label: 'Vazgeç', to: 'withdrawn', by: 'applicant' } as const;

export const proxy = defineProcess({
  id: 'proxy',
  institution: 'tim',
  title: 'Vekaletname tanımlama',
  noun: 'vekaletname',
  about: 'A customs broker may act for an exporter from the approval of a proxy until it ends or is revoked.',
  start: {
    by: 'applicant',
    firm: 'exporter',
    ownFirm: true,
    form: [
      page('Firma', [
        firm('broker', 'Gümrük müşaviri firmanın vergi numarası', 'broker', {
          when: { unless: 'actsAsBroker' },
          hint: 'Firma e-birlik sisteminde gümrük müşaviri olarak kayıtlı olmalıdır.',
        }),
        firm('exporter', 'Vekaletnameyi veren firmanın vergi numarası', 'exporter', {
          when: { fact: 'actsAsBroker' },
        }),
      ]),
      page('Onaya gideceği yer', [
        choice(
          'secretariat',
          'Vekaletnamenin onaya gönderileceği genel sekreterlik',
          { from: 'secretariatsOfFirm', of: 'exporter' },
          { when: { fact: 'actsAsBroker' } },
        ),
      ]),
      page('Vekaletname süresi', [
        choice('duration', 'Vekaletname süresi', [
          { value: 'until', label: 'Belirli bir güne kadar' },
          { value: 'unlimited', label: 'Süresiz', hint: 'Vekaletnamede bitiş günü yazmıyorsa.' },
        ]),
        date('until', 'Bitiş günü', {
          notBefore: 'today',
          when: { field: 'duration', is: 'until' },
          hint: 'Yetki bu günün sonunda biter. Örnek: 31.12.2027',
        }),
      ]),
    ],
    to: 'deed',
  },
  steps: {
    deed: {
      title: 'Vekaletnameyi yükleyin',
      status: 'Vekaletname belgesi bekleniyor',
      by: 'applicant',
      outcomes: {
        send: {
          label: 'Onaya gönder',
          to: 'review',
          receipt: 'receipt',
          form: [
            scan('deed', 'Vekaletname', {
              once: true,
              hint: 'Aynı vekaletnamede birden fazla firma varsa her firma için ayrı ayrı yükleyin.',
            }),
          ],
        },
        withdraw: { label: 'Vazgeç', to: 'withdrawn' },
      },
      expires: { after: days(30), to: 'abandoned' },
      reminders: [{ before: days(7), mail: 'deedMissing' }],
    },
    review: {
      title: 'Vekaletnameyi inceleyin',
      status: 'genel sekreterliğinde inceleniyor',
      by: 'secretariatClerk',
      at: 'secretariatsAsked',
      target: businessDays(3),
      outcomes: {
        approve: {
          label: 'Onayla',
          to: 'inForce',
          form: [
            yesNo('mayReclaimDues', 'İptal olan nispi aidatların iadesini alma yetkisi açıkça yazılı mı?', {
              hint: 'Yazılı değilse müşavir, iade talebine ihracatçının kendi dilekçesini ekler.',
            }),
          ],
        },
        correct: { label: 'Eksik belge iste', to: 'deed', form: [missingPapers('missing', 'Eksik belgeler')] },
        reject: { label: 'Reddet', to: 'rejected', form: [note('reason', 'Gerekçe', { min: 5 })] },
        withdraw,
      },
    },
    inForce: {
      title: 'Vekaletname yürürlükte',
      status: 'Yürürlükte',
      inbox: false,
      outcomes: {
        revoke: {
          label: 'Vekaletnameyi sona erdir',
          by: 'proxyGiver',
          to: 'revoked',
          confirm: 'Gümrük müşaviri bu andan sonra firmanız adına işlem yapamaz. Bu adım geri alınamaz.',
        },
      },
      expires: { at: 'proxyEnd', to: 'ended' },
      reminders: [
        { before: days(30), mail: 'endsSoon' },
        { before: days(7), mail: 'endsSoonHolder' },
      ],
    },
  },
  ends: {
    ended: 'Süresi doldu',
    revoked: 'Sona erdirildi',
    rejected: 'Reddedildi',
    withdrawn: 'Vazgeçildi',
    abandoned: 'Tamamlanmadı',
  },
  keeps: { ended: years(10), revoked: years(10), rejected: years(1), withdrawn: years(1), abandoned: years(1) },
  wizards: [['start', 'deed']],
  documents: { receipt: { title: 'Alındı belgesi' } },
  mails: {
    deedMissing: { subject: 'Vekaletname belgesi için son yedi gün', to: 'applicant' },
    received: { subject: 'Vekaletnameniz onaya gönderildi', to: 'applicant' },
    filedForGiver: { subject: 'Firmanız adına vekaletname tanımlandı', to: 'proxyGiver' },
    corrections: { subject: 'Vekaletnamenizde eksik belge var', to: 'applicant' },
    approved: { subject: 'Vekaletnameniz onaylandı', to: 'applicant' },
    approvedForHolder: { subject: 'Firma adına işlem yapabilirsiniz', to: 'proxyHolder' },
    approvedForGiver: { subject: 'Firmanızın vekaletnamesi onaylandı', to: 'proxyGiver' },
    rejected: { subject: 'Vekaletnameniz reddedildi', to: 'applicant' },
    withdrawn: { subject: 'Vekaletname tanımlamaktan vazgeçildi', to: 'applicant' },
    abandoned: { subject: 'Vekaletname belgesi gönderilmedi', to: 'applicant' },
    endsSoon: { subject: 'Vekaletnamenin bitmesine 30 gün kaldı', to: 'proxyGiver' },
    endsSoonHolder: { subject: 'Vekaletnamenin bitmesine 7 gün kaldı', to: 'proxyHolder' },
    ended: { subject: 'Vekaletnamenin süresi doldu', to: 'proxyHolder' },
    endedForGiver: { subject: 'Verdiğiniz vekaletnamenin süresi doldu', to: 'proxyGiver' },
    revoked: { subject: 'Vekaletname sona erdirildi', to: 'proxyHolder' },
    revokedForGiver: { subject: 'Vekaletnameyi sona erdirdiniz', to: 'proxyGiver' },
  },
});
