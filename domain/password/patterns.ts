/** Turkish Q and F keyboards, digits and the alphabet, each walked both ways. */
const walks = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'abccdefgghiijklmnoopprsstuuvyz',
  'qwertyuiopgu',
  'asdfghjklsi',
  'zxcvbnmoc',
  'fggiodrnhpqw',
  'uieautkmlys',
  'jovccczsb',
];
const strides = new Set(walks.flatMap((walk) => [walk, [...walk].reverse().join('')]).flatMap(stridesOf));

/** One part again and again, the last time perhaps cut off (abcdefabcdefabc), or only a handful of different characters. */
export function isRepetition(text: string): boolean {
  if (new Set(text).size < 5) return true;
  for (let period = 1; period <= text.length / 2; period++) {
    if (text.startsWith(text.slice(period))) return true;
  }
  return false;
}

/** How many neighbouring keys, letters or digits stand in a row from here. */
export function runLength(text: string, from: number): number {
  let length = 1;
  while (strides.has(text.slice(from + length - 1, from + length + 1))) length++;
  return length;
}

function stridesOf(walk: string) {
  return Array.from({ length: walk.length - 1 }, (_, at) => walk.slice(at, at + 2));
}
