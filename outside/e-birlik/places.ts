import type { Dice } from './dice.ts';

const districts = {
  İstanbul: ['Bahçelievler', 'Başakşehir', 'Beylikdüzü', 'İkitelli', 'Tuzla', 'Ümraniye', 'Şişli', 'Zeytinburnu'],
  Ankara: ['Çankaya', 'Ostim', 'Sincan', 'Yenimahalle', 'Kahramankazan'],
  İzmir: ['Bornova', 'Çiğli', 'Gaziemir', 'Kemalpaşa', 'Torbalı'],
  Bursa: ['Nilüfer', 'Osmangazi', 'İnegöl', 'Gemlik'],
  Mersin: ['Akdeniz', 'Tarsus', 'Toroslar', 'Yenişehir'],
  Gaziantep: ['Şahinbey', 'Şehitkamil', 'Nizip'],
  Antalya: ['Aksu', 'Kepez', 'Muratpaşa', 'Kumluca'],
  Denizli: ['Merkezefendi', 'Pamukkale', 'Honaz'],
  Trabzon: ['Arsin', 'Ortahisar', 'Akçaabat'],
  Giresun: ['Bulancak', 'Merkez', 'Tirebolu'],
  Erzurum: ['Aziziye', 'Palandöken', 'Yakutiye'],
  Kayseri: ['Kocasinan', 'Melikgazi'],
  Konya: ['Karatay', 'Selçuklu'],
  Adana: ['Seyhan', 'Sarıçam', 'Yüreğir'],
  Isparta: ['Merkez', 'Yalvaç'],
  Iğdır: ['Merkez', 'Tuzluca'],
} as const satisfies Record<string, readonly string[]>;

type City = keyof typeof districts;
const cities = Object.keys(districts) as City[];
const streets = ['Atatürk Caddesi', 'İstiklal Caddesi', 'Sanayi Caddesi', 'Çınar Sokak', 'Ilgaz Sokak', 'Gül Sokak'];
const estates = ['Organize Sanayi Bölgesi', 'Küçük Sanayi Sitesi', 'Serbest Bölge', 'İhracatçılar Sitesi'];

/** Seven firms in ten work in the city of their union. */
export function placeNear(dice: Dice, home: string | undefined): { city: string; address: string } {
  const city = home && home in districts && dice.chance(0.7) ? (home as City) : dice.pick(cities);
  const district = dice.pick<string>(districts[city]);
  const door = dice.between(1, 180);
  const street = dice.chance(0.5)
    ? `${dice.pick(estates)} ${dice.between(1, 30)}. Cadde`
    : `${dice.pick(['Cumhuriyet', 'Yeni', 'Fatih', 'Hürriyet'])} Mahallesi ${dice.pick(streets)}`;
  return { city, address: `${street} No: ${door}, ${district} / ${city}` };
}
