/** Ways in which HTML reaches for something outside itself, pointed at a listener, the disk and the network. */
export function probes(port: number): readonly (readonly [string, string])[] {
  const here = `http://127.0.0.1:${port}`;
  const svg = (inner: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inner}</svg>`;
  return [
    ['img', `<img src="${here}/img">`],
    ['img srcset', `<img srcset="${here}/a 1x, ${here}/b 2x">`],
    ['picture', `<picture><source srcset="${here}/s"><img></picture>`],
    ['stylesheet link', `<link rel="stylesheet" href="${here}/css">`],
    ['@import', `<style>@import url("${here}/import");</style>`],
    ['background', `<p style="background: url(${here}/bg)">x</p>`],
    ['margin box', `<style>@page { @top-left { content: url(${here}/box) } }</style>`],
    ['font', `<style>@font-face { font-family: F; src: url(${here}/font) } p { font-family: F }</style>`],
    ['iframe', `<iframe src="${here}/iframe"></iframe>`],
    ['iframe in srcdoc', `<iframe srcdoc="<img src='${here}/srcdoc'>"></iframe>`],
    ['frame that refreshes', `<iframe srcdoc="<meta http-equiv=refresh content='0;url=${here}/inner'>"></iframe>`],
    ['object', `<object data="${here}/object"></object>`],
    ['embed', `<embed src="${here}/embed">`],
    ['video', `<video src="${here}/video" poster="${here}/poster" autoplay></video>`],
    ['audio', `<audio src="${here}/audio" autoplay></audio>`],
    ['svg image', svg(`<image href="${here}/image"/><image xlink:href="${here}/image2"/>`)],
    ['svg use', svg(`<use href="${here}/use#a"/>`)],
    [
      'svg filter',
      svg(`<filter id="f"><feImage href="${here}/fe"/></filter><rect width="9" height="9" filter="url(#f)"/>`),
    ],
    ['svg as data', `<img src="data:image/svg+xml,${encodeURIComponent(svg(`<image href="${here}/nested"/>`))}">`],
    ['script', `<script>fetch("${here}/fetch"); new Image().src = "${here}/script";</script>`],
    ['script file', `<script src="${here}/js"></script>`],
    ['event handler', `<img src="data:," onerror="fetch('${here}/onerror')">`],
    ['form', `<form action="${here}/form"><input autofocus onfocus="form.submit()"></form>`],
    ['preconnect', `<link rel="preconnect" href="${here}"><link rel="dns-prefetch" href="${here}">`],
    ['prefetch', `<link rel="prefetch" href="${here}/p"><link rel="preload" as="image" href="${here}/q">`],
    ['manifest and icon', `<link rel="manifest" href="${here}/m"><link rel="icon" href="${here}/i">`],
    ['base', `<base href="${here}/"><img src="relative">`],
    ['localhost', `<img src="http://localhost:${port}/">`],
    ['a name of ours', `<img src="http://tim.localhost:${port}/">`],
    ['IPv6', `<img src="http://[::1]:${port}/"><img src="http://[::ffff:127.0.0.1]:${port}/">`],
    ['address as a number', `<img src="http://2130706433:${port}/">`],
    [
      'link-local',
      '<img src="http://169.254.169.254/latest/meta-data/"><iframe src="http://169.254.169.254/"></iframe>',
    ],
    ['name of DNS', '<img src="http://example.com/a"><link rel="stylesheet" href="https://example.com/b">'],
    ['web socket', `<script>new WebSocket("ws://127.0.0.1:${port}")</script>`],
    ['file as image', '<img src="file:///etc/hostname">'],
    ['file as object', '<object data="file:///etc/passwd" type="text/plain" width="500" height="500"></object>'],
    ['file as frame', '<iframe src="file:///etc/passwd" width="500" height="500"></iframe>'],
    ['file as embed', '<embed src="file:///etc/passwd" width="500" height="500">'],
    ['browser page', '<iframe src="chrome://version"></iframe><iframe src="view-source:file:///etc/passwd"></iframe>'],
  ];
}

/** These take the whole page away, so that their PDF must fail instead of being blank. */
export const leavers = (port: number): readonly (readonly [string, string])[] => [
  ['at once', `<meta http-equiv="refresh" content="0;url=http://127.0.0.1:${port}/refresh">`],
  ['a moment later', `<meta http-equiv="REFRESH" content="0.05;url=http://127.0.0.1:${port}/later">`],
  ['a minute later', `<meta http-equiv="refresh" content="60;url=http://127.0.0.1:${port}/minute">`],
  ['to a file', '<meta http-equiv="refresh" content="0;url=file:///etc/passwd">'],
  ['written with entities', `<meta http-equiv="re&#102;resh" content="0;url=http://127.0.0.1:${port}/entity">`],
];
