import type { RequestHandler } from 'express';

const page = `<!doctype html>
<html lang="tr">
<head><meta charset="utf-8"><title>Tarayıcınız desteklenmiyor</title></head>
<body>
<h1>Tarayıcınız desteklenmiyor</h1>
<p>Internet Explorer desteklenmez. Bu adresi Google Chrome ya da Mozilla Firefox ile açın.</p>
</body>
</html>
`;

/** TIM-GEN-05: whoever comes with Internet Explorer is told so, without a script. */
export const tellOldBrowsers: RequestHandler = (request, response, next) => {
  if (!/MSIE |Trident\//.test(request.get('user-agent') ?? '')) return next();
  response.type('html').send(page);
};
