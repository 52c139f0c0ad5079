export const passwordSentences = {
  passwordTooShort: 'Şifreniz en az 15 karakter olsun. Birbiriyle ilgisiz dört beş kelime yan yana iyi bir şifredir.',
  passwordTooLong: 'Şifreniz en fazla 256 karakter olabilir. Daha kısa bir şifre yazın.',
  passwordContext:
    'Şifrenizde adınız, e-posta adresiniz, firmanız ya da kurumun adı geçmesin. Onlarla ilgisiz kelimeler seçin.',
  passwordRepeats: 'Bu şifre aynı parçanın tekrarı. Birbirinden farklı dört beş kelime yazın.',
  passwordSequence: 'Bu şifre ardışık rakam, harf ya da tuşlardan oluşuyor. Birbiriyle ilgisiz dört beş kelime yazın.',
  passwordCommon: 'Bu şifre kolay tahmin edilir. Birbiriyle ilgisiz, sık kullanılmayan dört beş kelime yazın.',
} as const;

export type PasswordProblem = keyof typeof passwordSentences;
