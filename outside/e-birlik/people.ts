import type { Dice } from './dice.ts';

export type PersonName = { readonly first: string; readonly last: string };

const firstNames =
  'Elif Ayşe Zeynep Işıl İrem Şule Çiğdem Gülşen Özlem Ümran Nilgün Ilgın Begüm Derya Fatma Hatice Melek Nuray Pınar Selin Tuğba Yasemin Ahmet Mehmet Mustafa İbrahim İsmail Şükrü Çağlar Gökhan Özgür Ümit Ilgaz Barış Cem Deniz Emre Ferhat Hakan Kerem Murat Onur Serkan Tolga Volkan Yusuf'.split(
    ' ',
  );
const lastNames =
  'Kaya Yılmaz Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz Çakır Erdoğan Acar Güneş Tekin Işık Ilgaz İnce Aksoy Bulut Güler Ünal Taş Turan Sarı Ateş Avcı Bozkurt'.split(
    ' ',
  );

export const personName = (dice: Dice): PersonName => ({ first: dice.pick(firstNames), last: dice.pick(lastNames) });

/** The letters that a person would type for a name in an address: Işıl Şahin → isil.sahin. */
export function asciiLetters(words: string): string {
  const plain = words.replaceAll('ı', 'i').replaceAll('I', 'i').replaceAll('İ', 'i').normalize('NFD');
  return plain
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

export const addressOf = ({ first, last }: PersonName, domain: string): string =>
  `${asciiLetters(first)}.${asciiLetters(last)}@${domain}`;
