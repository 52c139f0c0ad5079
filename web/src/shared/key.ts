/** A name for one act: sent again under it, it is still done once. Made where the browser has no randomUUID, too (http). */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
