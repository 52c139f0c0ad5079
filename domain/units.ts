import { type Institution, institutions } from './institutions.ts';

export type UnitKind = 'institution' | 'secretariat' | 'union' | 'section';
export type Unit = {
  readonly id: string;
  readonly institution: Institution;
  readonly kind: UnitKind;
  readonly parent?: string;
  readonly name: string;
  readonly shortName?: string;
  readonly city?: string;
};

type UnionRow = readonly [key: string, sector: string, shortName?: string];

/**
 * What a fresh installation begins with; an administrator edits it later. The ids stay for good.
 * HİB's secretariat has changed over time; it grew out of a union of İMMİB and stands there until somebody corrects it.
 */
export const units: readonly Unit[] = [
  { id: 'tim', institution: 'tim', kind: 'institution', name: institutions.tim.name, city: 'İstanbul' },
  ...secretariat('akib', 'AKİB', 'Akdeniz İhracatçı Birlikleri', 'Mersin', [
    ['admib', 'Akdeniz Demir ve Demir Dışı Metaller', 'ADMİB'],
    ['ahbib', 'Akdeniz Hububat Bakliyat Yağlı Tohumlar ve Mamulleri', 'AHBİB'],
    ['ahkib', 'Akdeniz Hazır Giyim ve Konfeksiyon', 'AHKİB'],
    ['akmib', 'Akdeniz Kimyevi Maddeler ve Mamulleri', 'AKMİB'],
    ['akamib', 'Akdeniz Mobilya Kağıt ve Orman Ürünleri', 'AKAMİB'],
    ['ashib', 'Akdeniz Su Ürünleri ve Hayvansal Mamuller', 'ASHİB'],
    ['athib', 'Akdeniz Tekstil ve Hammaddeleri', 'ATHİB'],
    ['aymsib', 'Akdeniz Yaş Meyve Sebze', 'AYMSİB'],
  ]),
  ...soleUnion('baib', 'BAİB', 'Batı Akdeniz İhracatçılar Birliği', 'Antalya'),
  ...soleUnion('denib', 'DENİB', 'Denizli İhracatçılar Birliği', 'Denizli'),
  ...soleUnion('daib', 'DAİB', 'Doğu Anadolu İhracatçılar Birliği', 'Erzurum'),
  ...soleUnion('dkib', 'DKİB', 'Doğu Karadeniz İhracatçılar Birliği', 'Trabzon'),
  ...secretariat('eib', 'EİB', 'Ege İhracatçı Birlikleri', 'İzmir', [
    ['eib-demir', 'Ege Demir ve Demirdışı Metaller'],
    ['eib-deri', 'Ege Deri ve Deri Mamulleri'],
    ['ehkib', 'Ege Hazırgiyim ve Konfeksiyon', 'EHKİB'],
    ['eib-hububat', 'Ege Hububat Bakliyat Yağlı Tohumlar ve Mamulleri'],
    ['eib-kuru-meyve', 'Ege Kuru Meyve ve Mamulleri'],
    ['emib', 'Ege Maden', 'EMİB'],
    ['eib-mobilya', 'Ege Mobilya Kağıt ve Orman Ürünleri'],
    ['eib-su-urunleri', 'Ege Su Ürünleri ve Hayvansal Mamuller'],
    ['ethib', 'Ege Tekstil ve Hammaddeleri', 'ETHİB'],
    ['eib-tutun', 'Ege Tütün'],
    ['eib-yas-meyve', 'Ege Yaş Meyve Sebze'],
    ['ezzib', 'Ege Zeytin ve Zeytinyağı', 'EZZİB'],
  ]),
  ...secretariat('gaib', 'GAİB', 'Güneydoğu Anadolu İhracatçı Birlikleri', 'Gaziantep', [
    ['gahib', 'Güneydoğu Anadolu Halı', 'GAHİB'],
    ['gaib-hububat', 'Güneydoğu Anadolu Hububat Bakliyat Yağlı Tohumlar ve Mamulleri'],
    ['gaib-kuru-meyve', 'Güneydoğu Anadolu Kuru Meyve ve Mamulleri'],
    ['gathib', 'Güneydoğu Anadolu Tekstil ve Hammaddeleri', 'GATHİB'],
  ]),
  ...secretariat('kib', 'KİB', 'Karadeniz İhracatçı Birlikleri', 'Giresun', [
    ['kfmib', 'Karadeniz Fındık ve Mamulleri', 'KFMİB'],
    ['kib-hububat', 'Karadeniz Hububat Bakliyat Yağlı Tohumlar ve Mamulleri'],
  ]),
  ...secretariat('iib', 'İİB', 'İstanbul İhracatçı Birlikleri', 'İstanbul', [
    ['iib-findik', 'İstanbul Fındık ve Mamulleri'],
    ['ihbir', 'İstanbul Hububat Bakliyat Yağlı Tohumlar ve Mamulleri', 'İHBİR'],
    ['iib-kuru-meyve', 'İstanbul Kuru Meyve ve Mamulleri'],
    ['iib-mobilya', 'İstanbul Mobilya Kağıt ve Orman Ürünleri'],
    ['ishib', 'İstanbul Su Ürünleri ve Hayvansal Mamuller', 'İSHİB'],
    ['iib-yas-meyve', 'İstanbul Yaş Meyve Sebze'],
    ['gyhib', 'Gemi Yat ve Hizmetleri', 'GYHİB'],
  ]),
  ...secretariat('immib', 'İMMİB', 'İstanbul Maden ve Metaller İhracatçı Birlikleri', 'İstanbul', [
    ['cib', 'Çelik', 'ÇİB'],
    ['iddmib', 'İstanbul Demir ve Demir Dışı Metaller', 'İDDMİB'],
    ['tet', 'Elektrik Elektronik', 'TET'],
    ['ikmib', 'İstanbul Kimyevi Maddeler ve Mamulleri', 'İKMİB'],
    ['imib', 'İstanbul Maden', 'İMİB'],
    ['mib', 'Mücevher', 'MİB'],
    ['hib', 'Hizmet', 'HİB'],
  ]),
  ...secretariat('itkib', 'İTKİB', 'İstanbul Tekstil ve Konfeksiyon İhracatçı Birlikleri', 'İstanbul', [
    ['ihkib', 'İstanbul Hazırgiyim ve Konfeksiyon', 'İHKİB'],
    ['ithib', 'İstanbul Tekstil ve Hammaddeleri', 'İTHİB'],
    ['idmib', 'İstanbul Deri ve Deri Mamulleri', 'İDMİB'],
    ['ihib', 'İstanbul Halı', 'İHİB'],
  ]),
  ...secretariat('oaib', 'OAİB', 'Orta Anadolu İhracatçı Birlikleri', 'Ankara', [
    ['oaib-cimento', 'Çimento Cam Seramik ve Toprak Ürünleri'],
    ['oaib-demir', 'Orta Anadolu Demir ve Demir Dışı Metaller'],
    ['oaib-hububat', 'Orta Anadolu Hububat Bakliyat Yağlı Tohumlar ve Mamulleri'],
    ['oaib-mobilya', 'Orta Anadolu Mobilya Kağıt ve Orman Ürünleri'],
    ['isib', 'İklimlendirme Sanayii', 'İSİB'],
    ['maib', 'Makine ve Aksamları', 'MAİB'],
    ['ssi', 'Savunma ve Havacılık Sanayii', 'SSİ'],
    ['oaib-sus-bitkileri', 'Süs Bitkileri ve Mamulleri'],
  ]),
  ...secretariat('uib', 'UİB', 'Uludağ İhracatçı Birlikleri', 'Bursa', [
    ['oib', 'Uludağ Otomotiv Endüstrisi', 'OİB'],
    ['uhkib', 'Uludağ Hazırgiyim ve Konfeksiyon', 'UHKİB'],
    ['umsmib', 'Uludağ Meyve Sebze Mamulleri', 'UMSMİB'],
    ['utib', 'Uludağ Tekstil', 'UTİB'],
    ['uymsib', 'Uludağ Yaş Meyve Sebze', 'UYMSİB'],
  ]),
  {
    id: 'bthk',
    institution: 'bthk',
    kind: 'institution',
    name: institutions.bthk.name,
    city: 'Lefkoşa',
  },
  section('bthk/arsiv', 'Arşiv Bölümü'),
  section('bthk/degerlendirme', 'MCKS / ITS Değerlendirme Birimi'),
  section('bthk/vezne', 'Vezne'),
  section('bthk/baskanlik', 'Başkanlık'),
  { id: 'ticaret', institution: 'ticaret', kind: 'institution', name: institutions.ticaret.name, city: 'Ankara' },
];

const byId = new Map(units.map((unit) => [unit.id, unit]));

export const unitById = (id: string): Unit | undefined => byId.get(id);
export const unitsOf = (institution: Institution): readonly Unit[] =>
  units.filter((unit) => unit.institution === institution);
export const secretariats: readonly Unit[] = units.filter((unit) => unit.kind === 'secretariat');
export const unions: readonly Unit[] = units.filter((unit) => unit.kind === 'union');
export const unionsOf = (secretariatId: string): readonly Unit[] =>
  unions.filter((union) => union.parent === secretariatId);
export const secretariatOf = (unionId: string): Unit | undefined => byId.get(byId.get(unionId)?.parent ?? '');

/** The unit itself and everything above it, nearest first. */
export function unitAndAbove(id: string): readonly Unit[] {
  const unit = byId.get(id);
  return unit ? [unit, ...(unit.parent ? unitAndAbove(unit.parent) : [])] : [];
}

function secretariat(key: string, shortName: string, name: string, city: string, rows: readonly UnionRow[]): Unit[] {
  const id = `tim/${key}`;
  const full = `${name} Genel Sekreterliği`;
  return [
    { id, institution: 'tim', kind: 'secretariat', parent: 'tim', name: full, shortName, city },
    ...rows.map((row) => union(id, city, row)),
  ];
}

function union(parent: string, city: string, [key, sector, shortName]: UnionRow): Unit {
  const name = `${sector} İhracatçıları Birliği`;
  return { id: `tim/${key}`, institution: 'tim', kind: 'union', parent, name, ...(shortName && { shortName }), city };
}

/** A secretariat with one union bears that union's name; the union's id ends in -birlik. */
function soleUnion(key: string, shortName: string, name: string, city: string): Unit[] {
  const [office] = secretariat(key, shortName, name, city, []);
  const parent = `tim/${key}`;
  return [office!, { id: `${parent}-birlik`, institution: 'tim', kind: 'union', parent, name, shortName, city }];
}

function section(id: string, name: string): Unit {
  return { id, institution: 'bthk', kind: 'section', parent: 'bthk', name, city: 'Lefkoşa' };
}
