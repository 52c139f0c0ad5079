import type { Dice } from './dice.ts';

const brands =
  'Anadolu Ilgaz Işık İnci Çınar Şimşek Ümit Güneş Yıldız Doruk Marmara Toros Ege Kuzey Poyraz Lodos Zirve Atlas Defne Akasya Mavi Altın Gümüş Yeşilırmak Kızılırmak Fırat Dicle Ihlamur İpek Karadağ Boğaziçi Erciyes Uludağ Kaçkar Munzur Pamukova Sarıkaya Taşköprü Yenidünya'.split(
    ' ',
  );
const seconds = 'Yolu Grup Kardeşler Oğulları Global Avrasya Trakya Bereket Birlik'.split(' ');

/** What a firm of a union would call its trade; the first key found in the union's name decides. */
const trades: readonly (readonly [key: string, words: readonly string[]])[] = [
  ['Çelik', ['Çelik', 'Demir Çelik', 'Boru Profil']],
  ['Demir', ['Metal', 'Alüminyum', 'Bakır', 'Hırdavat', 'Döküm']],
  ['Hububat', ['Gıda', 'Un ve Yem', 'Bakliyat', 'Yağ', 'Şekerleme']],
  ['Konfeksiyon', ['Konfeksiyon', 'Hazır Giyim', 'Triko', 'Moda']],
  ['Kimyevi', ['Kimya', 'Plastik', 'Kozmetik', 'Boya', 'İlaç']],
  ['Mobilya', ['Mobilya', 'Orman Ürünleri', 'Kağıt ve Ambalaj', 'Panel']],
  ['Su Ürünleri', ['Su Ürünleri', 'Balıkçılık', 'Tavukçuluk', 'Süt Ürünleri']],
  ['Tekstil', ['Tekstil', 'İplik', 'Dokuma', 'Ev Tekstili']],
  ['Yaş Meyve', ['Narenciye', 'Tarım', 'Meyve Sebze', 'Soğuk Hava']],
  ['Meyve Sebze Mamulleri', ['Konserve', 'Meyve Suyu', 'Dondurulmuş Gıda']],
  ['Kuru Meyve', ['Kuru Meyve', 'İncir Üzüm', 'Kuruyemiş']],
  ['Deri', ['Deri', 'Ayakkabı', 'Saraciye']],
  ['Maden', ['Maden', 'Mermer', 'Doğal Taş']],
  ['Tütün', ['Tütün']],
  ['Zeytin', ['Zeytincilik', 'Zeytinyağı']],
  ['Halı', ['Halı', 'Kilim']],
  ['Fındık', ['Fındık']],
  ['Gemi', ['Gemi', 'Yat', 'Denizcilik']],
  ['Elektrik', ['Elektrik', 'Elektronik', 'Kablo', 'Aydınlatma']],
  ['Mücevher', ['Kuyumculuk', 'Mücevherat']],
  ['Hizmet', ['Danışmanlık', 'Yazılım', 'Lojistik', 'Sağlık Turizmi']],
  ['Çimento', ['Seramik', 'Cam', 'Çimento', 'Yapı Malzemeleri']],
  ['İklimlendirme', ['İklimlendirme', 'Klima', 'Isı Sistemleri']],
  ['Makine', ['Makine', 'Tarım Makineleri', 'Kalıp']],
  ['Savunma', ['Savunma', 'Havacılık']],
  ['Süs Bitkileri', ['Süs Bitkileri', 'Fidancılık']],
  ['Otomotiv', ['Otomotiv', 'Otomotiv Yan Sanayi']],
  ['', ['Ticaret', 'Gıda', 'Tekstil', 'Madencilik', 'Tarım', 'İnşaat Malzemeleri']],
];
const businesses = ['Sanayi ve Ticaret', 'Dış Ticaret', 'İhracat İthalat', 'Sanayi', 'Pazarlama'];
const forms = ['Limited Şirketi', 'Limited Şirketi', 'Limited Şirketi', 'Anonim Şirketi', 'Anonim Şirketi'];
const rareForms = ['Kollektif Şirketi', 'Komandit Şirketi', 'Kooperatifi'];

const brandOf = (dice: Dice) => `${dice.pick(brands)}${dice.chance(0.5) ? ` ${dice.pick(seconds)}` : ''}`;
const formOf = (dice: Dice) => (dice.chance(0.03) ? dice.pick(rareForms) : dice.pick(forms));

export function tradeOf(dice: Dice, unionName: string): string {
  return dice.pick(trades.find(([key]) => unionName.includes(key))![1]);
}

export function companyTitle(dice: Dice, trade: string): { brand: string; title: string } {
  const brand = brandOf(dice);
  return { brand, title: `${brand} ${trade} ${dice.pick(businesses)} ${formOf(dice)}` };
}

export function brokerTitle(dice: Dice): { brand: string; title: string } {
  const brand = brandOf(dice);
  return { brand, title: `${brand} Gümrük Müşavirliği ${dice.chance(0.6) ? 'Limited' : 'Anonim'} Şirketi` };
}
