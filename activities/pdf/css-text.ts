/** A CSS string that cannot end early, whatever stands in it: everything but letters and digits becomes an escape. */
export const cssText = (text: string): string =>
  `"${text.replace(/[^a-zA-Z0-9]/gu, (char) => `\\${char.codePointAt(0)?.toString(16)} `)}"`;
