/** What people read when an identifier cannot be taken: what it looks like and what to do. */
export const identifierSentences = {
  vknShape: 'Vergi kimlik numarası 10 rakamdır. Baştaki sıfırları da yazın.',
  vknCheckDigit:
    'Bu vergi kimlik numarasının son rakamı öncekilerle uyuşmuyor. Numarayı vergi levhasına bakarak yazın.',
  tcknShape: 'T.C. kimlik numarası 11 rakamdır ve 0 ile başlamaz.',
  tcknCheckDigit: 'Bu T.C. kimlik numarasının son iki rakamı öncekilerle uyuşmuyor. Numarayı kimliğe bakarak yazın.',
  taxNumberShape: 'Vergi numarası 10 rakamdır. Şahıs firmaları 11 rakamlı T.C. kimlik numarasını yazar.',
  mobileShape: 'Cep telefonunu 05 ile başlayan 11 rakamla yazın: 05321234567.',
  landlineShape: 'Telefonu alan koduyla, 0 ile başlayan 11 rakamla yazın: 02121234567.',
  ibanShape: "IBAN iki harfle başlar, rakam ve harflerle sürer: TR ve 24 rakam. Banka hesabınızdaki IBAN'ı kopyalayın.",
  ibanTurkishLength: 'TR ile başlayan IBAN 26 karakterdir. Eksik ya da fazla rakam olup olmadığına bakın.',
  ibanCheckDigits: "Bu IBAN'ın rakamları birbiriyle uyuşmuyor. IBAN'ı banka hesabınızdan kopyalayıp yeniden yazın.",
  imeiShape: "IMEI 15 rakamdır. Cihazda *#06# tuşlayınca görünen numarayı yazın; Excel'de hücreyi metin yapın.",
  imeiWithoutCheckDigit:
    "Bu numara 14 rakam; IMEI'nin son rakamı eksik. Cihazda *#06# tuşlayıp 15 rakamın hepsini yazın.",
  imeiWithSoftwareVersion: 'Bu numara 16 rakam, yani IMEISV. Cihazda *#06# tuşlayıp 15 rakamlı IMEI numarasını yazın.',
  imeiPlaceholder: 'Bütün rakamları aynı olan bir IMEI verilmez. Cihazda *#06# tuşlayınca görünen numarayı yazın.',
  imeiCheckDigit:
    "Bu IMEI'nin son rakamı öncekilerle uyuşmuyor. Cihazda *#06# tuşlayınca görünen numarayla karşılaştırın.",
  mersisShape: 'MERSİS numarası 16 rakamdır. Baştaki sıfırları da yazın.',
  mersisOwner:
    'MERSİS numarasının içindeki vergi ya da kimlik numarası tutmuyor. Numarayı ticaret sicili belgenize bakarak yazın.',
  mersisBranch:
    'MERSİS numarasının son beş rakamı merkez için 00001 gibi bir sayıdır, 00000 olmaz. Numarayı ticaret sicili belgenize bakarak yazın.',
  gtipShape: 'GTİP 2, 4, 6, 8, 10 ya da 12 rakamdır: 8517.13.00.00.11.',
  gtipChapter: "GTİP'in ilk iki rakamı 01 ile 97 arasında bir fasıldır (77 kullanılmaz). Kodu tarife cetvelinden alın.",
  kepShape: 'KEP adresini sağlayıcınızın verdiği biçimde yazın: firma@hs01.kep.tr.',
  declarationShape:
    'Tescil numarası yıl (2 rakam), gümrük kodu (6 rakam), EX ya da IM ve sıra numarasından oluşur: 21067777EX12345678.',
  declarationSequence:
    "Sıra numarası 4 Aralık 2021'e kadar 6, o günden sonra 8 rakamdır. Tescil numarasını beyannameye bakarak yazın.",
  emailShape: 'E-posta adresini ad@ornek.com.tr biçiminde yazın; boşluk, virgül ve tırnak kullanmayın.',
  emailTooLong: 'E-posta adresi en fazla 254 karakter olabilir. Daha kısa bir adres yazın.',
  emailLocalAscii:
    "E-posta adresinde @'ten önce Türkçe harf (ç, ğ, ı, İ, ö, ş, ü) olmaz. Adresi küçük harflerle yazın.",
  emailDomainCase: 'Alan adında Türkçe harf varsa adresin tamamını küçük harflerle yazın: ad@ışık.com.tr.',
} as const;

export type IdentifierProblem = keyof typeof identifierSentences;
