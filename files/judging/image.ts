import sharp, { type Sharp } from 'sharp';
import { limits } from '../limits.ts';
import type { Verdict } from './run.ts';

export async function openImage(bytes: Buffer): Promise<Verdict> {
  sharp.cache(false);
  const opened = () => sharp(bytes, { limitInputPixels: false, failOn: 'truncated', sequentialRead: true });
  const size = await opened()
    .metadata()
    .catch(() => undefined);
  if (!size) return { refused: 'file.damagedImage' };
  if (size.width * size.height > limits.pixels) return { refused: 'file.pixels' };
  const isWhole = await readsToTheEnd(opened());
  return isWhole ? { width: size.width, height: size.height } : { refused: 'file.damagedImage' };
}

/** Decodes every line and keeps almost nothing. */
const readsToTheEnd = (image: Sharp): Promise<boolean> =>
  image
    .resize(8, 8, { fit: 'fill', fastShrinkOnLoad: false })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
