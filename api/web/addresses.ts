/** The addresses that show a screen; web/src/addresses.tsx says which (a test holds the two together). */
export const addresses = [
  ...['/', '/login', '/signup', '/signup/:page', '/forgot', '/account'],
  /** To these the links of mails lead. */
  ...['/basvuru', '/sifre'],
  '/cases/:id',
  ...[
    '/firms',
    '/firms/:taxNumber',
    '/firms/:taxNumber/proxies',
    '/firms/:taxNumber/unions',
    '/firms/:taxNumber/users',
  ],
  ...['/firms/:taxNumber/start/:process', '/firms/:taxNumber/start/:process/:page'],
  ...['/desk', '/desk/tasks/:id'],
  ...['/desk/absences', '/desk/notifications', '/desk/tokens'],
  ...['/desk/staff', '/desk/holidays', '/desk/webhooks'],
];

/** These too, while there is nothing to guard. */
export const forDevelopers = ['/dev/parts', '/dev/process/:id'];
