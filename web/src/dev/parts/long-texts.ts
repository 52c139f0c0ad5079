/** As long as what people really write, with every letter that only Turkish has. */
export const longName = 'Iğdır Şükrü Çağlayangil Gülöğretmenoğulları';
export const longFirm =
  'Çığ Işık Ağaç Ürünleri Mobilya İnşaat Taahhüt Gıda Turizm Sanayi İç ve Dış Ticaret Limited Şirketi';
export const longSentence =
  'Dilekçenin ikinci sayfasındaki imza, imza sirkülerindeki imzayla karşılaştırılamayacak kadar soluk çıkmış; taramayı siyah-beyaz ve daha yüksek çözünürlükle yapıp yeniden yükleyin.';
export const longWord = 'muvaffakiyetsizleştiricileştiriveremeyebileceklerimizdenmişsinizcesine';
