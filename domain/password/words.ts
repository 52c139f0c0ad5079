/** What people here put into passwords, folded. Written by us; whatever is left beside these words is what an attacker must guess. */
const words = `
sifre sifrem sifreniz parola parolam gizli benim yeni eski kimse bilmez bilmiyor unuttum hatirla giris hesap hesabim
password passwort passw pass secret login welcome letmein change changeme default admin administrator root user guest test demo
iloveyou monkey dragon master football baseball sunshine princess shadow superman batman pokemon starwars qwerty qwertz azerty asdf zxcv
galatasaray fenerbahce besiktas trabzonspor bursaspor goztepe karsiyaka altay samsunspor kayserispor konyaspor cimbom fener kartal aslan
kanarya sarikirmizi sarilacivert siyahbeyaz bordomavi sampiyon futbol takim ultraslan carsi
turkiye turkiyem turk turkler turkish vatan millet bayrak ataturk mustafa kemal cumhuriyet istiklal osmanli kurtulus asker komando bozkurt
istanbul ankara izmir bursa antalya adana konya gaziantep mersin kayseri eskisehir diyarbakir samsun denizli trabzon malatya erzurum
sakarya kocaeli balikesir manisa hatay sivas ordu rize mugla aydin edirne canakkale tekirdag kibris lefkosa girne magusa guzelyurt iskele
mehmet ahmet ayse fatma emine hatice zeynep elif meryem merve huseyin hasan ibrahim ismail osman yusuf murat omer ramazan halil suleyman
abdullah recep fatih serkan emre burak gokhan hakan volkan tolga kerem mert deniz derya esra busra kubra selin gizem melek sultan
allah bismillah rahman rahim muhammed kuran islam insallah masallah elhamdulillah
askim asklarim seni seviyorum seviyom canim hayatim birtanem bebegim tatlim annem babam kardesim ailem kizim oglum anne baba sevgi kalbim
merhaba selam gunaydin turkce ogretmen muhendis doktor polis okul universite lise bilgisayar internet telefon
firma sirket sirketi limited anonim ticaret sanayi ithalat ihracat dis gumruk musavir musavirlik muhasebe finans satis lojistik nakliyat
online islem islemler islemleri basvuru vergi belge dosya evrak kurum kurumu kullanici sistem portal bakanlik bakanligi meclis meclisi
gmail hotmail outlook yahoo icloud mynet facebook instagram whatsapp twitter google apple samsung windows linux
ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik pazartesi sali carsamba persembe cuma cumartesi pazar
ilkbahar yaz sonbahar kis bahar bir iki uc dort bes alti yedi sekiz dokuz sifir
`;

export const commonWords: readonly string[] = words.trim().split(/\s+/);
