import { type DocumentKind, limits, maxBytesOf } from './limits.ts';
import type { Refusal, RefusalCode } from './refusal.ts';

/** What the person reads: what was found and what to do now. */
export const sentenceOf = (refusal: Refusal): string => sentences[refusal.refused](refusal);

const sentences: Record<RefusalCode, (refusal: Refusal) => string> = {
  'file.missing': () => 'Dosya seçilmedi. Bir dosya seçip yeniden gönderin.',
  'file.many': () => 'Bu alana bir dosya yüklenir. Sayfaları tek PDF dosyasında birleştirip yeniden gönderin.',
  'file.interrupted': () => 'Yükleme yarıda kesildi. Bağlantınızı denetleyip dosyayı yeniden gönderin.',
  'file.form': () => 'Dosya bu biçimde alınamadı. Sayfayı yenileyip dosyayı yeniden seçin.',
  'file.empty': () => 'Dosya boş (0 bayt). Belgeyi yeniden kaydedip ya da tarayıp yükleyin.',
  'file.tooLarge': tooLarge,
  'file.kind': ({ kind, found }) => `${ending(found)} Bu alana ${accepted[kind]} yüklenir; belgeyi bu türde kaydedin.`,
  'file.nameDirection': () =>
    'Dosya adında yazı yönünü çeviren gizli bir karakter var. Dosyayı yeniden adlandırıp yükleyin.',
  'file.nameHidden': () =>
    'Dosya adında görünmeyen bir denetim karakteri var. Dosyaya kısa, yalın bir ad verip yükleyin.',
  'file.nameDouble': ({ found }) =>
    `Dosya adının içinde “.${found}” uzantısı var. Tek uzantılı bir ad verip (örneğin dilekce.pdf) yükleyin.`,
  'file.disguised': ({ found }) =>
    `Dosyanın adı ile içeriği uyuşmuyor: içerik ${found}. Uzantıyı içeriğe göre düzeltip yeniden yükleyin.`,
  'file.mixed': ({ found }) =>
    `Dosyanın içine başka türden bir dosya (${found}) eklenmiş. Belgeyi yeniden tarayıp ya da PDF olarak yazdırıp yükleyin.`,
  'file.html': () => 'Bu dosya bir web sayfası; adı değiştirilmiş. Belgenin kendisini ya da taramasını yükleyin.',
  'file.office': ({ kind }) =>
    `Bu dosya bir Office belgesi; adı değiştirilmiş. Belgeyi Office’te açıp ${accepted[kind]} olarak kaydedin.`,
  'file.archive': () => 'Bu dosya sıkıştırılmış bir arşiv. Arşivi açıp içindeki belgeyi tek başına yükleyin.',
  'file.heic': () =>
    'Bu fotoğraf HEIC biçiminde. Telefonunuzda paylaşırken JPEG’i seçin ya da belgeyi PDF olarak tarayın.',
  'file.unknown': ({ kind }) =>
    `Dosyanın içeriği tanınmadı. Belgeyi ${accepted[kind]} olarak yeniden kaydedip yükleyin.`,
  'file.damagedImage': () =>
    'Resmin bir bölümü eksik, sonuna kadar açılamadı. Belgeyi yeniden tarayıp ya da çekip yükleyin.',
  'file.damagedPdf': () => 'PDF açılamadı; dosya eksik ya da bozulmuş. Belgeyi yeniden PDF olarak kaydedip yükleyin.',
  'file.pixels': () =>
    `Resim ${limits.pixels / 1e6} megapikselden büyük. Taramayı 300 dpi ya da daha düşük çözünürlükte yapıp yeniden deneyin.`,
  'file.encrypted': () =>
    'PDF parolayla korunuyor. Korumayı kaldırıp ya da belgeyi yeniden PDF olarak yazdırıp yükleyin.',
  'file.active': () =>
    'PDF açılınca çalışan komutlar taşıyor. Belgeyi “PDF olarak yazdır” ile yeniden kaydedip komutsuz hâlini yükleyin.',
  'file.attachments': () => 'PDF’in içine dosya iliştirilmiş. Ekleri çıkarıp yalnız belgenin kendisini yükleyin.',
  'file.pages': ({ pages }) =>
    `PDF ${pages} sayfa; en fazla ${limits.pages} sayfa yüklenebilir. Yalnız istenen belgenin sayfalarını kaydedin.`,
  'file.heavy': () =>
    'Dosya açılınca aşırı büyüyor ve incelenemiyor. Belgeyi siyah-beyaz tarayıp ya da PDF olarak yeniden yazdırıp yükleyin.',
  'file.busy': () => 'Şu anda çok sayıda dosya inceleniyor. Bir dakika sonra yeniden gönderin.',
};

const accepted: Record<DocumentKind, string> = { scan: 'JPEG, PNG ya da PDF', smallJpeg: 'JPEG', pdf: 'PDF' };

function tooLarge({ kind, bytes }: Refusal): string {
  const limit =
    kind === 'smallJpeg' ? '300 KB’tan küçük olmalıdır' : `en fazla ${maxBytesOf(kind) / megabyte} MB yüklenebilir`;
  const size = bytes === undefined ? 'Dosya izin verilenden büyük' : `Dosya ${sizeText(bytes)}`;
  const advice = kind === 'smallJpeg' ? 'Resmi küçültüp' : 'Taramayı siyah-beyaz ya da daha düşük çözünürlükte yapıp';
  return `${size}; ${limit}. ${advice} yeniden deneyin.`;
}

const ending = (found: string | undefined): string =>
  found ? `“.${found}” uzantılı dosya alınmaz.` : 'Dosya adının uzantısı yok.';

const megabyte = 1024 * 1024;

/** Rounded up, so that a file one byte too large is never said to have exactly the size allowed. */
function sizeText(bytes: number): string {
  const [size, unit] =
    bytes < megabyte ? [Math.ceil(bytes / 1024), 'KB'] : [Math.ceil((bytes / megabyte) * 10) / 10, 'MB'];
  return `${new Intl.NumberFormat('tr-TR').format(size)} ${unit}`;
}
