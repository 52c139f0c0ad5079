import { toSVG } from 'bwip-js/node';

/** Code 128 as a data: address with a fixed printed size. */
export function barcodeAddress(code: string): string {
  const drawn = toSVG({ bcid: 'code128', text: code, height: 8, includetext: false });
  const sized = drawn.replace('<svg ', '<svg width="55mm" height="9mm" preserveAspectRatio="none" ');
  return `data:image/svg+xml;base64,${Buffer.from(sized).toString('base64')}`;
}
