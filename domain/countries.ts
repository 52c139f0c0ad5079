type Country = { readonly tr: string; readonly en: string };
const country = (tr: string, en: string): Country => ({ tr, en });

/**
 * The three digits of the Turkish statistical list of countries: not ISO's. Only those that are known for sure; a code
 * that is not here is shown as it is. The ministry's full list replaces this one when somebody has it.
 */
export const countries: Readonly<Record<string, Country>> = {
  '001': country('Fransa', 'France'),
  '003': country('Hollanda', 'Netherlands'),
  '004': country('Almanya', 'Germany'),
  '005': country('İtalya', 'Italy'),
  '006': country('Birleşik Krallık', 'United Kingdom'),
  '007': country('İrlanda', 'Ireland'),
  '008': country('Danimarka', 'Denmark'),
  '009': country('Yunanistan', 'Greece'),
  '010': country('Portekiz', 'Portugal'),
  '011': country('İspanya', 'Spain'),
  '017': country('Belçika', 'Belgium'),
  '018': country('Lüksemburg', 'Luxembourg'),
  '028': country('Norveç', 'Norway'),
  '030': country('İsveç', 'Sweden'),
  '032': country('Finlandiya', 'Finland'),
  '038': country('Avusturya', 'Austria'),
  '060': country('Polonya', 'Poland'),
  '061': country('Çekya', 'Czechia'),
  '064': country('Macaristan', 'Hungary'),
  '066': country('Romanya', 'Romania'),
  '068': country('Bulgaristan', 'Bulgaria'),
  '070': country('Arnavutluk', 'Albania'),
  '072': country('Ukrayna', 'Ukraine'),
  '075': country('Rusya', 'Russia'),
  '076': country('Gürcistan', 'Georgia'),
  '079': country('Kazakistan', 'Kazakhstan'),
  '204': country('Fas', 'Morocco'),
  '208': country('Cezayir', 'Algeria'),
  '212': country('Tunus', 'Tunisia'),
  '216': country('Libya', 'Libya'),
  '220': country('Mısır', 'Egypt'),
  '388': country('Güney Afrika', 'South Africa'),
  '400': country('Amerika Birleşik Devletleri', 'United States'),
  '404': country('Kanada', 'Canada'),
  '412': country('Meksika', 'Mexico'),
  '508': country('Brezilya', 'Brazil'),
  '600': country('Kıbrıs', 'Cyprus'),
  '601': country('Kuzey Kıbrıs Türk Cumhuriyeti', 'Turkish Republic of Northern Cyprus'),
  '604': country('Lübnan', 'Lebanon'),
  '612': country('Irak', 'Iraq'),
  '616': country('İran', 'Iran'),
  '624': country('İsrail', 'Israel'),
  '628': country('Ürdün', 'Jordan'),
  '632': country('Suudi Arabistan', 'Saudi Arabia'),
  '647': country('Birleşik Arap Emirlikleri', 'United Arab Emirates'),
  '664': country('Hindistan', 'India'),
  '720': country('Çin', 'China'),
  '728': country('Güney Kore', 'South Korea'),
  '732': country('Japonya', 'Japan'),
};

export const countryName = (code: string, language: keyof Country = 'tr'): string =>
  countries[code]?.[language] ?? code;
