export default {
  login: {
    title: 'Giriş',
    email: 'E-posta',
    password: 'Şifre',
    enter: 'Giriş yap',
    forgot: 'Şifremi Unuttum',
    signUp: 'Kayıt ol',
    noAccount: 'Hesabınız yok mu?',
    noticeTitle: 'Ön Bilgilendirme',
    notice: {
      wired: 'Kablosuz ağ kullanıyorsanız kablolu bağlantı önerilir.',
      browsers: 'Google Chrome ya da Mozilla Firefox kullanmanız önerilir. Internet Explorer desteklenmez.',
    },
    emailMissing: 'E-posta adresinizi yazın.',
    passwordMissing: 'Şifrenizi yazın.',
  },
};
