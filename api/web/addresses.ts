/** The addresses that show a screen; web/src/addresses.tsx says which (a test holds the two together). */
export const addresses = [
  ...['/', '/login', '/signup', '/signup/:page', '/forgot', '/account'],
  /** To these the links of mails lead. */
  ...['/basvuru', '/sifre'],
  '/cases/:id',
  ...[
    '/firms',
    '/firms/:firm',
    '/firms/:firm/proxies',
    '/firms/:firm/declarations',
    '/firms/:firm/refunds',
    '/firms/:firm/unions',
    '/firms/:firm/users',
  ],
  ...['/firms/:firm/start/:process', '/firms/:firm/start/:process/:page'],
  ...['/desk', '/desk/tasks/:id'],
  '/desk/payments',
  ...['/desk/absences', '/desk/notifications', '/desk/tokens'],
  ...['/desk/staff', '/desk/holidays', '/desk/webhooks'],
];

/** These too, while there is nothing to guard. */
export const forDevelopers = ['/dev/parts', '/dev/parts/:page', '/dev/process/:id'];
