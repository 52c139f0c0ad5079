import {
  choice,
  email,
  firm,
  missingPapers,
  mobile,
  nationalId,
  note,
  page,
  scan,
  text,
} from '../../../domain/form/index.ts';
import { defineProcess } from '../../../domain/process.ts';
import { businessDays, days, hours, years } from '../../../domain/span.ts';

const applicantKinds = [
  { value: 'exporter', label: 'İhracatçı Firma Yetkilisiyim' },
  {
    value: 'broker',
    label: 'Gümrük Müşaviriyim',
    hint: 'Hem gümrük müşaviri hem ihracatçı firmaysanız bununla devam edin.',
  },
] as const;

const endsIt = 'Başvurunuz kapanır ve yeniden açılamaz. Üye olmak isterseniz baştan başvurursunuz.';

export const membershipApplication = defineProcess({
  id: 'membershipApplication',
  institution: 'tim',
  title: 'Online İşlemler üyelik başvurusu',
  noun: 'başvuru',
  about: 'A firm asks for an account; the membership branch of a union checks two documents and decides.',
  start: {
    by: 'visitor',
    firm: 'taxNumber',
    resend: 'instructions',
    form: [
      page('Kayıt türü', [choice('kind', 'Kayıt türünüzü seçin', applicantKinds)]),
      page('Firma', [
        firm(
          'taxNumber',
          'Vergi numarası',
          { field: 'kind' },
          { hint: 'Şahıs firmaları T.C. kimlik numarasını yazar.' },
        ),
      ]),
      page(
        'Kişisel bilgiler',
        [
          text('firstName', 'Ad', { max: 60 }),
          text('lastName', 'Soyad', { max: 60 }),
          nationalId('nationalId', 'T.C. Kimlik No'),
          text('position', 'Unvan / Görev', { max: 100 }),
          email('email', 'E-posta', { hint: 'Belgeler bu adrese gönderilir; yazdığınızı kontrol edin.' }),
          mobile('mobile', 'Cep Telefonu', { hint: 'Başında 0 ile 11 rakam: 05321234567' }),
          choice(
            'unions',
            'Başvurulacak birlik',
            { from: 'unions' },
            { many: { min: 1, max: 61 }, when: { field: 'kind', is: 'broker' } },
          ),
        ],
        { about: 'Bilgileriniz, yükleyeceğiniz üyelik dilekçesindeki bilgilerle aynı olmalıdır.' },
      ),
    ],
    to: 'documents',
  },
  steps: {
    documents: {
      title: 'Belgelerinizi yükleyin',
      by: 'applicant',
      outcomes: {
        send: {
          label: 'Başvuruyu gönder',
          to: 'review',
          receipt: 'receipt',
          form: [
            scan('petition', 'Üyelik dilekçesi', {
              once: true,
              hint: 'E-postanın ekindeki dilekçe: firma kaşesiyle kaşeli, firma yetkilisince imzalı.',
            }),
            scan('circular', 'İmza sirküleri', { once: true, hint: 'Dilekçeyi imzalayan yetkiliye ait.' }),
          ],
        },
        withdraw: { label: 'Vazgeç', to: 'withdrawn', confirm: endsIt },
      },
      expires: { after: days(7), to: 'expired' },
      reminders: [{ after: days(5), mail: 'reminder' }],
    },
    review: {
      title: 'Üyelik başvurusunu inceleyin',
      status: 'üyelik şubesinde inceleniyor',
      by: 'membershipClerk',
      at: 'unionsAsked',
      target: businessDays(2),
      outcomes: {
        approve: { label: 'Onayla', to: 'approved' },
        correct: {
          label: 'Eksik belge iste',
          to: 'documents',
          form: [missingPapers('missing', 'Eksik belgeler')],
        },
        reject: { label: 'Reddet', to: 'rejected', form: [note('reason', 'Gerekçe', { min: 5 })] },
        withdraw: { label: 'Vazgeç', to: 'withdrawn', by: 'applicant', confirm: endsIt },
      },
    },
  },
  ends: {
    approved: 'Onaylandı',
    rejected: 'Reddedildi',
    expired: 'Süresi doldu',
    withdrawn: 'Vazgeçildi',
  },
  keeps: { approved: years(10), rejected: years(1), expired: hours(48), withdrawn: years(1) },
  documents: { petition: { title: 'Üyelik dilekçesi' }, receipt: { title: 'Alındı belgesi' } },
  mails: {
    instructions: {
      subject: 'Üyelik başvurunuz için yapılacaklar',
      to: 'applicant',
      attach: ['petition'],
      link: 'case',
    },
    received: { subject: 'Üyelik başvurunuz alındı', to: 'applicant', link: 'case' },
    corrections: {
      subject: 'Üyelik başvurunuzda eksik belge var',
      to: 'applicant',
      attach: ['petition'],
      link: 'case',
    },
    reminder: { subject: 'Üyelik başvurunuz için son iki gün', to: 'applicant', attach: ['petition'], link: 'case' },
    welcome: { subject: 'Üyeliğiniz onaylandı: Şifrenizi Oluşturun', to: 'applicant', link: 'password' },
    firmAdded: { subject: 'Yeni firmanız hesabınıza eklendi', to: 'applicant' },
    rejected: { subject: 'Üyelik başvurunuz reddedildi', to: 'applicant' },
    expired: { subject: 'Üyelik başvurunuzun süresi doldu', to: 'applicant' },
    withdrawn: { subject: 'Üyelik başvurunuzdan vazgeçtiniz', to: 'applicant' },
  },
});
