import { date, iban, missingPapers, note, page, records, scan, text } from '../../../domain/form/index.ts';
import { defineProcess } from '../../../domain/process.ts';
import { businessDays, days, years } from '../../../domain/span.ts';

const selection = [
  page('Beyannameler', [records('declarations', 'İadesi istenen beyannameler', 'refundableDeclarations')]),
  page('Hesap', [iban('iban', 'İadenin yatırılacağı IBAN', { suggest: { from: 'ibansOfFirm' } })], {
    about: 'Seçtiğiniz beyannamelerin en az birinin aidatı cari hesap dışında bir hesaptan ödenmiş.',
    when: { fact: 'anyPaidElsewhere' },
  }),
] as const;

const papers = [
  scan('petitions', 'İmzalı iptal dilekçesi', { each: 'secretariatsOfRefund', once: true }),
  scan('decisions', 'Beyanname(lere) Konu Ceza Kararı', {
    each: 'secretariatsWithRegistered',
    many: { max: 20 },
    once: true,
  }),
  scan('receipts', 'Beyanname(lere) Konu Ceza Makbuzu', {
    each: 'secretariatsWithRegistered',
    many: { max: 20 },
    once: true,
  }),
  scan('ownPetition', 'İhracatçının kendi dilekçesi', {
    when: { fact: 'actsWithoutRefundPower' },
    once: true,
    hint: 'Vekaletnamede aidat iadesi alma yetkisi yazılı değil; ihracatçının imzaladığı dilekçe gerekir.',
  }),
] as const;

const withdraw = {
  label: 'Vazgeç',
  to: 'withdrawn',
  confirm: 'Talep kapanır; beyannameleri başka bir talepte yeniden seçebilirsiniz.',
} as const;
const withdrawPart = {
  label: 'Vazgeç',
  by: 'applicant',
  to: ['withdrawn', 'partlyRefunded'],
  confirm:
    'Yalnızca bu genel sekreterliğin payından vazgeçilir; beyannamelerini başka bir talepte yeniden seçebilirsiniz.',
} as const;

/** Whoever begins and does not go on keeps the declarations from being asked back otherwise: not for ever. */
const givenUp = {
  expires: { after: days(30), to: 'abandoned' },
  reminders: [{ before: days(7), mail: 'unfinished' }],
} as const;

export const duesRefund = defineProcess({
  id: 'duesRefund',
  institution: 'tim',
  title: 'Nispi aidat iadesi',
  noun: 'talep',
  about:
    'A firm asks for dues back that it paid for cancelled or corrected declarations; each general secretariat decides and pays its share.',
  start: { by: 'applicant', form: selection, to: 'reserving' },
  wizards: [['start', 'declarations', 'petitions', 'papers', 'sending']],
  shows: ['sharesOfRefund', 'declarationsOfRefund'],
  steps: {
    reserving: {
      title: 'Beyannameler ayrılıyor',
      outcomes: {
        reserved: { label: 'Ayrıldı', to: 'petitions' },
        taken: { label: 'Başka talepte', to: 'declarations' },
      },
    },
    declarations: {
      title: 'Beyannameleri seçin',
      status: 'Beyannamelerin yeniden seçilmesi bekleniyor',
      by: 'applicant',
      shows: ['declarationsTaken'],
      outcomes: { choose: { label: 'Devam et', to: 'reserving', form: selection }, withdraw },
      ...givenUp,
    },
    petitions: {
      title: 'İptal dilekçelerini indirin',
      about: 'Her dilekçeyi imzalayıp kaşeleyin; tarayıp sonraki adımda yükleyeceksiniz.',
      status: 'Dilekçelerin imzalanması bekleniyor',
      by: 'applicant',
      shows: ['sharesOfRefund'],
      outcomes: {
        next: {
          label: 'Belgelere geç',
          to: 'papers',
          when: { fact: 'petitionsDownloaded', otherwise: 'Önce her genel sekreterliğin iptal dilekçesini indirin.' },
        },
        back: { label: 'Beyannamelere dön', to: 'declarations' },
        withdraw,
      },
      ...givenUp,
    },
    papers: {
      title: 'Belgeleri yükleyin',
      status: 'Belgelerin yüklenmesi bekleniyor',
      by: 'applicant',
      outcomes: {
        next: { label: 'Özete geç', to: 'sending', form: papers },
        back: { label: 'Dilekçelere dön', to: 'petitions' },
        withdraw,
      },
      ...givenUp,
    },
    sending: {
      title: 'Özeti okuyup onaya gönderin',
      status: 'Onaya gönderilmesi bekleniyor',
      by: 'applicant',
      shows: ['sharesOfRefund', 'declarationsOfRefund'],
      outcomes: {
        send: { label: 'Onaya gönder', to: 'review' },
        back: { label: 'Belgelere dön', to: 'papers' },
        withdraw,
      },
      ...givenUp,
    },
    review: {
      title: 'İade talebini inceleyin',
      status: 'genel sekreterliğinde inceleniyor',
      by: 'secretariatClerk',
      at: 'part',
      per: 'secretariatsOfRefund',
      shows: ['declarationsOfRefund', 'accountOfRefund'],
      target: businessDays(10),
      outcomes: {
        approve: { label: 'Onayla', to: 'payment' },
        correct: { label: 'Eksik belge iste', to: 'completion', form: [missingPapers('missing', 'Eksik belgeler')] },
        reject: {
          label: 'Reddet',
          to: ['rejected', 'partlyRefunded'],
          form: [note('reason', 'Gerekçe', { min: 5 })],
        },
        withdraw: withdrawPart,
      },
    },
    completion: {
      title: 'Eksik belgeleri yükleyin',
      status: 'Eksik belge bekleniyor',
      by: 'applicant',
      per: 'secretariatsOfRefund',
      outcomes: {
        complete: { label: 'Yeniden onaya gönder', to: 'review', form: papers },
        withdraw: withdrawPart,
      },
      expires: { after: days(90), to: ['withdrawn', 'partlyRefunded'] },
      reminders: [
        { after: days(14), mail: 'missingReminder' },
        { before: days(14), mail: 'missingLastDays' },
      ],
    },
    payment: {
      title: 'Ödemeyi yapıp kaydedin',
      status: 'genel sekreterliğinde ödeme bekliyor',
      by: 'secretariatClerk',
      at: 'part',
      per: 'secretariatsOfRefund',
      shows: ['accountOfRefund', 'declarationsOfRefund'],
      target: businessDays(5),
      outcomes: {
        pay: {
          label: 'Ödemeyi kaydet',
          to: ['refunded', 'partlyRefunded'],
          form: [
            date('paidOn', 'Ödeme günü', { notAfter: 'today' }),
            text('slip', 'Dekont no', { max: 60, hint: 'Tutar, onaylanan tutardır; yazılmaz.' }),
          ],
          confirm: 'Ödeme bir kez kaydedilir ve firmaya bildirilir. Bu adım geri alınamaz.',
        },
        askAccount: {
          label: 'Başka hesap iste',
          to: 'account',
          form: [note('why', 'Banka neden geri çevirdi?', { min: 5, max: 500, hint: 'Başvuru sahibi bunu okur.' })],
        },
      },
    },
    account: {
      title: 'Başka bir IBAN bildirin',
      status: 'Yeni hesap bekleniyor',
      by: 'applicant',
      per: 'secretariatsOfRefund',
      shows: ['accountOfRefund'],
      outcomes: {
        give: {
          label: 'Hesabı bildir',
          to: 'payment',
          form: [iban('iban', 'İadenin yatırılacağı IBAN', { suggest: { from: 'ibansOfFirm' } })],
        },
      },
      reminders: [{ after: days(7), mail: 'accountReminder' }],
    },
  },
  ends: {
    refunded: 'İade edildi',
    partlyRefunded: 'Kısmen iade edildi',
    rejected: 'Reddedildi',
    withdrawn: 'Vazgeçildi',
    abandoned: 'Tamamlanmadı',
  },
  keeps: {
    refunded: years(10),
    partlyRefunded: years(10),
    rejected: years(1),
    withdrawn: years(1),
    abandoned: years(1),
  },
  documents: { cancellation: { title: 'İptal dilekçesi', per: 'secretariatsOfRefund' } },
  mails: {
    unfinished: { subject: 'İade talebiniz için son yedi gün', to: 'applicant' },
    abandoned: { subject: 'İade talebiniz kapandı', to: 'applicant' },
    sent: { subject: 'İade talebiniz onaya gönderildi', to: 'applicant' },
    filedForExporter: { subject: 'Firmanız adına aidat iadesi istendi', to: 'refundedFirm' },
    missing: { subject: 'İade talebinizde eksik belge var', to: 'applicant' },
    missingReminder: { subject: 'İade talebiniz eksik belge bekliyor', to: 'applicant' },
    missingLastDays: { subject: 'Eksik belgeler için son 14 gün', to: 'applicant' },
    missingExpired: { subject: 'Eksik belgeler için süre doldu', to: 'applicant' },
    approved: { subject: 'İade talebiniz onaylandı', to: 'applicant' },
    rejected: { subject: 'İade talebiniz reddedildi', to: 'applicant' },
    partWithdrawn: { subject: 'İade talebinden vazgeçildi', to: 'applicant' },
    accountAsked: { subject: 'İadeniz için başka bir hesap gerekiyor', to: 'applicant' },
    accountReminder: { subject: 'İadeniz hesap bilgisi bekliyor', to: 'applicant' },
    paid: { subject: 'İadeniz ödendi', to: 'applicant' },
    withdrawn: { subject: 'İade talebinizden vazgeçildi', to: 'applicant' },
  },
});
