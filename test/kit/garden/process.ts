import { choice, email, firm, note, page, scan, text } from '../../../domain/form/index.ts';
import { defineProcess } from '../../../domain/process.ts';
import { businessDays, days, years } from '../../../domain/span.ts';
import { leaseEnd } from './names.ts';

/** A club that nobody runs: a town lets garden plots. It has every feature that the kit has, and no other reason to be. */
export const gardenPlot = defineProcess({
  id: 'gardenPlot',
  institution: 'tim',
  title: 'Hobi bahçesi talebi',
  noun: 'talep',
  about: 'A firm asks for a garden plot; a commission of each of its unions agrees, a machine digs, the lease runs.',
  start: {
    by: 'visitor',
    firm: 'taxNumber',
    to: 'plans',
    form: [
      page('Firma', [firm('taxNumber', 'Vergi numarası', 'exporter')]),
      page('Başvuran', [
        text('firstName', 'Ad', { max: 60 }),
        text('lastName', 'Soyad', { max: 60 }),
        email('email', 'E-posta'),
        choice('until', 'Bahçe ne kadar kullanılacak?', [{ value: 'ever', label: 'Süresiz' }]),
      ]),
    ],
  },
  steps: {
    plans: {
      title: 'Bahçe planını yükleyin',
      by: 'applicant',
      outcomes: {
        send: {
          label: 'Gönder',
          to: ['commission', 'filed'],
          form: [scan('plan', 'Bahçe planı')],
          receipt: 'slip',
        },
        withdraw: { label: 'Vazgeç', to: 'withdrawn' },
      },
      expires: { after: days(7), to: 'expired' },
      reminders: [
        { after: days(5), mail: 'twoDaysLeft' },
        { before: days(1), mail: 'lastDay' },
      ],
    },
    filed: {
      title: 'Talep komisyonlarda',
      inbox: false,
      outcomes: { withdraw: { label: 'Vazgeç', to: 'withdrawn', by: 'applicant' } },
    },
    commission: {
      title: 'Bahçe planını inceleyin',
      by: 'secretariatClerk',
      at: 'part',
      per: 'unionsOfFirm',
      target: businessDays(3),
      outcomes: {
        agree: { label: 'Uygun', to: 'digging' },
        mend: { label: 'Düzeltme iste', to: 'mending', form: [note('missing', 'Eksik olan')] },
        refuse: { label: 'Uygun değil', to: 'refused', form: [note('reason', 'Gerekçe')] },
      },
    },
    mending: {
      title: 'Planı düzeltin',
      by: 'applicant',
      per: 'unionsOfFirm',
      outcomes: { done: { label: 'Yeniden gönder', to: 'commission', form: [scan('plan', 'Bahçe planı')] } },
      expires: { after: days(3), to: 'refused' },
    },
    digging: {
      title: 'Bahçe kazılıyor',
      outcomes: {
        dug: { label: 'Kazıldı', to: 'lease' },
        rocky: { label: 'Kaya çıktı', to: 'refused' },
        withdraw: { label: 'Vazgeç', to: 'withdrawn', by: 'applicant' },
      },
    },
    lease: {
      title: 'Bahçe kullanımda',
      inbox: false,
      outcomes: {
        giveBack: { label: 'Bahçeyi geri ver', to: 'givenBack', by: 'applicant' },
        evict: { label: 'Sözleşmeyi bitir', to: 'evicted', by: 'supportAgent', at: 'institution' },
      },
      expires: { at: leaseEnd, to: 'over' },
      reminders: [{ before: days(30), mail: 'leaseEndsSoon' }],
    },
  },
  ends: {
    expired: 'Süresi doldu',
    withdrawn: 'Vazgeçildi',
    refused: 'Reddedildi',
    givenBack: 'Geri verildi',
    evicted: 'Sözleşme bitirildi',
    over: 'Sözleşme doldu',
  },
  keeps: {
    expired: days(2),
    withdrawn: days(2),
    refused: years(1),
    givenBack: years(1),
    evicted: years(1),
    over: years(1),
  },
  documents: { slip: { title: 'Alındı belgesi' }, contract: { title: 'Bahçe sözleşmesi', verifiable: true } },
  mails: {
    welcome: { subject: 'Hobi bahçesi talebiniz', to: 'applicant', link: 'case' },
    twoDaysLeft: { subject: 'Bahçe planınız için son iki gün', to: 'applicant' },
    lastDay: { subject: 'Bahçe planınız için son gün', to: 'applicant' },
    mend: { subject: 'Bahçe planınızda düzeltme', to: 'applicant' },
    contract: { subject: 'Bahçe sözleşmeniz', to: 'applicant', attach: ['contract'] },
    leaseEndsSoon: { subject: 'Bahçe sözleşmenizin bitmesine 30 gün kaldı', to: 'applicant' },
    sorry: { subject: 'Hobi bahçesi talebinizin sonucu', to: 'applicant' },
  },
});
