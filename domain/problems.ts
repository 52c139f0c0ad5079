type Problem = { readonly status: number; readonly title: string; readonly detail: string };

/** Every code with which a request may be refused. Add a line; its sentence says what to do, not what is wrong with people. */
export const problems = {
  // What was sent
  Unfit: { status: 400, title: 'Düzeltilecek alanlar var', detail: 'Aşağıdaki alanları düzeltip yeniden gönderin.' },
  UnreadableBody: { status: 400, title: 'Gövde okunamadı', detail: 'Gövdeyi JSON olarak, UTF-8 ile yazın.' },
  ForbiddenKey: {
    status: 400,
    title: 'Bu ad kullanılamaz',
    detail: '__proto__, constructor ve prototype adlı alanları çıkarın.',
  },
  TooDeep: { status: 400, title: 'Gövde çok derin', detail: 'Gövdede en fazla 16 kat iç içe alan kullanın.' },
  RepeatedParameter: {
    status: 400,
    title: 'Parametre yinelendi',
    detail: 'Her sorgu parametresini bir kez yazın.',
  },
  UnreadableAddress: { status: 400, title: 'Adres okunamadı', detail: 'Adresteki % işaretlerini UTF-8 ile kodlayın.' },
  TooLarge: { status: 413, title: 'Gövde çok büyük', detail: 'En fazla 256 KB gönderin.' },
  NotJson: {
    status: 415,
    title: 'Bu içerik türü alınmıyor',
    detail: 'Gövdeyi sıkıştırmadan, Content-Type: application/json ile gönderin.',
  },
  // Who asks
  NotSignedIn: {
    status: 401,
    title: 'Giriş yapın',
    detail: 'Oturumunuz yok ya da süresi doldu. Giriş yapıp yeniden deneyin.',
  },
  WrongCredentials: {
    status: 401,
    title: 'Giriş yapılamadı',
    detail:
      'E-posta ile şifre eşleşmedi ya da çok deneme yapıldı. Biraz bekleyip yeniden deneyin veya Şifremi Unuttum ile yeni şifre oluşturun.',
  },
  NotYours: {
    status: 403,
    title: 'Bu işlem için yetkiniz yok',
    detail: 'Bu işlemi birimindeki yetkili yapar. Görev almanız gerekiyorsa yöneticinize başvurun.',
  },
  TokenUnknown: {
    status: 401,
    title: 'Erişim anahtarı tanınmadı',
    detail:
      'Anahtarı eksiksiz kopyalayın. Süresi dolmuş ya da iptal edilmişse hesabınızdan yeni bir anahtar oluşturun.',
  },
  ScopeMissing: {
    status: 403,
    title: 'Anahtarın kapsamı yetmiyor',
    detail: 'Bu iş için aşağıdaki kapsamı da taşıyan bir anahtar oluşturun.',
  },
  ClosedToTokens: {
    status: 403,
    title: 'Bu işlem erişim anahtarıyla yapılamaz',
    detail: 'Bu işlemi giriş yaparak, oturumunuzla yapın.',
  },
  TooManyTokens: {
    status: 409,
    title: 'Çok sayıda anahtarınız var',
    detail: 'En fazla 20 erişim anahtarınız olabilir. Kullanmadıklarınızı iptal edip yeniden deneyin.',
  },
  TooManyFilters: {
    status: 409,
    title: 'Çok sayıda süzgeciniz var',
    detail: 'En fazla 50 süzgeç kaydedebilirsiniz. Kullanmadıklarınızı silip yeniden deneyin.',
  },
  TooManyWebhooks: {
    status: 409,
    title: 'Birimin çok sayıda bildirim adresi var',
    detail: 'Bir birimin en fazla 20 bildirim adresi olabilir. Kullanmadıklarınızı silip yeniden deneyin.',
  },
  WebhookOff: {
    status: 409,
    title: 'Bildirim adresi kapalı',
    detail: 'Adres kapalıyken bildirim gönderilmez. Önce adresi açın.',
  },
  FirmNeeded: {
    status: 400,
    title: 'Firma seçin',
    detail: 'Hangi firma adına işlem yaptığınızı seçip yeniden gönderin.',
  },
  OwnFirmOnly: {
    status: 403,
    title: 'Bunu firmanın kendi kullanıcısı yapar',
    detail: 'Bu işlem vekaletle yapılamaz. Kendi firmanıza geçin ya da firmanın kendi kullanıcısından isteyin.',
  },
  ProxyEnded: {
    status: 403,
    title: 'Vekaletname yürürlükte değil',
    detail:
      'Bu firma adına işlem yetkiniz sona erdi. Yazdıklarınız gönderilmedi; gerekiyorsa yeni bir vekaletname tanımlayın.',
  },
  CrossSite: {
    status: 403,
    title: 'İstek başka bir siteden geldi',
    detail: 'İşlemi Evrak sayfasını açarak oradan yapın.',
  },
  NotFound: {
    status: 404,
    title: 'Bulunamadı',
    detail: 'Böyle bir kayıt yok ya da size açık değil. Adresi kontrol edin.',
  },
  MethodNotAllowed: {
    status: 405,
    title: 'Bu adres bu yöntemi bilmiyor',
    detail: 'Allow başlığındaki yöntemlerden birini kullanın.',
  },
  // One act, once
  KeyNeeded: {
    status: 400,
    title: 'Idempotency-Key gerekli',
    detail: 'Idempotency-Key başlığına her gönderim için 16–128 karakterlik yeni bir anahtar (örneğin UUID) yazın.',
  },
  KeyReused: {
    status: 422,
    title: 'Bu anahtar başka bir gönderimin',
    detail: 'Bu Idempotency-Key ile başka bir içerik gönderilmişti. Yeni bir anahtarla gönderin.',
  },
  InProgress: {
    status: 409,
    title: 'Gönderim sürüyor',
    detail: 'Aynı gönderim henüz bitmedi. Birkaç saniye sonra aynı anahtarla yeniden sorun.',
  },
  TooManyRequests: { status: 429, title: 'Çok sık denendi', detail: 'Biraz bekleyip yeniden deneyin.' },
  TooManyStreams: {
    status: 429,
    title: 'Çok sayıda açık pencere var',
    detail: 'Kullanmadığınız Evrak pencerelerini kapatın; bu pencere bir dakika sonra yeniden dener.',
  },
  // Passwords and links
  PasswordUnfit: {
    status: 400,
    title: 'Başka bir şifre seçin',
    detail: 'Aşağıdaki öneriye göre başka bir şifre yazın.',
  },
  LinkUnknown: {
    status: 404,
    title: 'Bağlantı tanınmadı',
    detail: 'Bağlantıyı e-postadan eksiksiz kopyalayın ya da yeni bir bağlantı isteyin.',
  },
  LinkUsed: {
    status: 410,
    title: 'Bağlantı kullanılmış',
    detail: 'Bu bağlantıyla şifre oluşturuldu. Giriş yapın ya da Şifremi Unuttum ile yeni bir bağlantı isteyin.',
  },
  LinkExpired: {
    status: 410,
    title: 'Bağlantının süresi doldu',
    detail: 'Bağlantının süresi doldu. Giriş sayfasındaki Şifremi Unuttum ile yeni bir bağlantı isteyin.',
  },
  LinkVoided: {
    status: 410,
    title: 'Daha yeni bir bağlantı var',
    detail: 'Size daha yeni bir bağlantı gönderildi. Son gelen e-postadaki bağlantıyı kullanın.',
  },
  CaseLinkEnded: {
    status: 410,
    title: 'Bu bağlantı kapandı',
    detail: 'Başvurunun süresi doldu ya da başvuru kapandı. Gerekiyorsa Kayıt Ol ile yeni bir başvuru yapın.',
  },
  SelfInvitation: {
    status: 409,
    title: 'Kendinize görev veremezsiniz',
    detail: 'Kendi görevlerinizi başka bir yönetici değiştirebilir. Ondan isteyin.',
  },
  OwnRights: {
    status: 409,
    title: 'Kendi hesabınızı ve görevlerinizi değiştiremezsiniz',
    detail: 'Bunları başka bir yönetici değiştirebilir. Ondan isteyin.',
  },
  KeptElsewhere: {
    status: 403,
    title: 'Bunu başka bir yönetici düzenler',
    detail: 'Bu kayıt yönettiğiniz birimlerin dışına da taşıyor. Üst birimin yöneticisinden isteyin.',
  },
  AlreadyAbsent: {
    status: 409,
    title: 'Bu günlerde kayıtlı bir izin var',
    detail: 'Aynı günler için tek izin kaydı olur. Önce aşağıdaki izni bitirin ya da başka günler seçin.',
  },
  AccountDisabled: { status: 409, title: 'Bu hesap kapatılmış', detail: 'Davet etmeden önce hesabı yeniden açın.' },
  // Firms
  FirmUnknown: {
    status: 404,
    title: "Firma e-birlik'te bulunamadı",
    detail:
      'Bu vergi numarasıyla kayıtlı firma yok. Numarayı kontrol edin; firmanız üye değilse https://uyelik.tim.org.tr adresinden birliğe üyelik başvurusu yapın.',
  },
  FirmInactive: {
    status: 422,
    title: 'Firmanın üyeliği etkin değil',
    detail: 'Bu firmanın kaydı şu anda etkin değil. Üyeliğini yeniden açmak için bağlı olduğunuz birliğe başvurun.',
  },
  FirmNoUnion: {
    status: 422,
    title: 'Firmanın birlik üyeliği yok',
    detail:
      'Bu firmanın süren bir birlik üyeliği yok; başvuruyu inceleyecek birlik bulunamadı. Önce https://uyelik.tim.org.tr adresinden bir birliğe üye olun.',
  },
  FirmNotExporter: {
    status: 422,
    title: 'Bu firma ihracatçı olarak kayıtlı değil',
    detail: 'Firma gümrük müşaviri olarak kayıtlı. Kayıt türünde "Gümrük Müşaviriyim" seçeneğiyle devam edin.',
  },
  FirmNotBroker: {
    status: 422,
    title: 'Bu firma gümrük müşaviri olarak kayıtlı değil',
    detail: 'Firma ihracatçı olarak kayıtlı. Kayıt türünde "İhracatçı Firma Yetkilisiyim" seçeneğiyle devam edin.',
  },
  FirmsUnreachable: {
    status: 503,
    title: "e-birlik'e şu anda ulaşılamıyor",
    detail: 'Firma bilgisi şu anda alınamıyor. Bir dakika sonra yeniden deneyin.',
  },
  // Cases and tasks
  AlreadyDecided: {
    status: 409,
    title: 'Bu işe karar verilmiş',
    detail: 'Bu iş sonuçlandı. Kararı geçmişte görebilirsiniz.',
  },
  ClaimedByOther: {
    status: 409,
    title: 'Bu işi başka biri üstlendi',
    detail: 'İşi üstlenen kişiden bırakmasını isteyin.',
  },
  DeadlinePassed: {
    status: 409,
    title: 'Süresi doldu',
    detail: 'Bu adımın süresi doldu. Gerekiyorsa yeni bir başvuru yapın.',
  },
  CaseEnded: {
    status: 409,
    title: 'Dosya sonuçlandı',
    detail: 'Bu dosya kapandı; sonucu dosya sayfasında görebilirsiniz.',
  },
  NotNow: {
    status: 409,
    title: 'Bu adım şu anda açık değil',
    detail: 'Sayfayı yenileyip dosyanın hangi adımda olduğuna bakın.',
  },
  UnknownOutcome: { status: 400, title: 'Böyle bir karar yok', detail: 'Bu adımın kararlarından birini seçin.' },
  OutcomeClosed: { status: 409, title: 'Bu karar şu anda verilemez', detail: 'Önce istenen adımı tamamlayın.' },
  ProcessUnknown: { status: 404, title: 'Böyle bir süreç yok', detail: 'Süreç listesindeki adlardan birini kullanın.' },
  Changed: {
    status: 409,
    title: 'Bu arada değişti',
    detail: 'Siz yazarken kayıt değişti. Yazdıklarınız duruyor; yeni hâline bakıp yeniden kaydedin.',
  },
  NotAssignable: {
    status: 422,
    title: 'İş bu kişiye atanamaz',
    detail: 'Bu kişi bu işe karar veremez. İşi alabilecek kişilerden birini seçin.',
  },
  MoreThanExpected: {
    status: 409,
    title: 'Süzgeç beklenenden çok iş buldu',
    detail: 'Yeni sayıya bakın; uygunsa işlemi o sayıyla yeniden gönderin.',
  },
  TooManyTasks: {
    status: 422,
    title: 'Bir seferde en fazla 10.000 iş',
    detail: 'Süzgeci daraltın ya da işleri birkaç seferde seçin.',
  },
  AlreadyUndone: {
    status: 409,
    title: 'Bu toplu işlem geri alınmış',
    detail: 'Bu toplu işlem daha önce geri alındı. Yeniden uygulamak için geri almayı geri alın.',
  },
  FileRefused: {
    status: 422,
    title: 'Dosya alınamadı',
    detail: 'Dosyayı aşağıdaki açıklamaya göre düzeltip yeniden yükleyin.',
  },
  // The house itself
  Busy: { status: 503, title: 'Şu anda yoğunuz', detail: 'Birkaç saniye sonra yeniden deneyin.' },
  Unavailable: { status: 503, title: 'Şu anda yanıt verilemiyor', detail: 'Bir dakika sonra yeniden deneyin.' },
  Unexpected: {
    status: 500,
    title: 'Beklenmeyen bir durum oldu',
    detail: 'Yeniden deneyin. Sürerse destek birimine aşağıdaki kayıt numarasını bildirin.',
  },
} as const satisfies Record<string, Problem>;

export type ProblemCode = keyof typeof problems;
export const problemCodes = Object.keys(problems) as ProblemCode[];
