import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge } from '../../files/judge.ts';
import { limits } from '../../files/limits.ts';
import { isRefusal, refusalCodes } from '../../files/refusal.ts';
import { sentenceOf } from '../../files/sentences.ts';
import { corpus } from './corpus/all.ts';
import { objectBomb } from './corpus/pdfs.ts';
import { jpeg, png } from './corpus/pictures.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'judge-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function saved(bytes: Buffer): Promise<string> {
  const path = join(folder, String(Math.random()).slice(2));
  await writeFile(path, bytes);
  return path;
}

describe('R28, R29, TIM-REG-21..23, MCKS-APP-09, MCKS-APP-10: every file of the corpus gets its own answer', () => {
  test.each(corpus.map((sample) => [sample.what, sample.expected, sample] as const))(
    '%s: %s',
    async (_what, expected, sample) => {
      const result = await judge(await saved(await sample.bytes()), { kind: sample.kind, name: sample.name });
      expect(isRefusal(result) ? result.refused : 'taken').toBe(expected);
    },
  );
});

test('R28: a web page named .jpg is refused with its own sentence', async () => {
  const result = await judge(await saved(Buffer.from('<html>')), { kind: 'scan', name: 'dilekçe.jpg' });
  expect(isRefusal(result) && sentenceOf(result)).toBe(
    'Bu dosya bir web sayfası; adı değiştirilmiş. Belgenin kendisini ya da taramasını yükleyin.',
  );
});

test('R28: no two refusals share a sentence, and none scolds or pleads', () => {
  const sentences = refusalCodes.map((refused) =>
    sentenceOf({ refused, kind: 'scan', bytes: 6_500_000, pages: 700, found: 'GIF' }),
  );
  expect(new Set(sentences).size).toBe(refusalCodes.length);
  for (const sentence of sentences) {
    expect(sentence).not.toMatch(/geçersiz|hatalı|lütfen|başarıyla|undefined/i);
    expect(sentence).toMatch(/\.$/);
  }
});

test('TIM-REG-22: a scan of 6.2 MB is told its size, the limit and what to do', () => {
  expect(sentenceOf({ refused: 'file.tooLarge', kind: 'scan', bytes: 6_450_000 })).toBe(
    'Dosya 6,2 MB; en fazla 5 MB yüklenebilir. Taramayı siyah-beyaz ya da daha düşük çözünürlükte yapıp yeniden deneyin.',
  );
});

test('a taken picture is described by type, ending and size', async () => {
  expect(await judge(await saved(await png()), { kind: 'scan', name: 'a.png' })).toEqual({
    type: 'image/png',
    extension: 'png',
    width: 320,
    height: 200,
  });
});

test('R29: while bombs are judged, this process neither grows nor stops', async () => {
  const bomb = await saved(objectBomb(200));
  const paths = Array.from({ length: 4 }, () => bomb);
  const before = process.memoryUsage().rss;
  let peak = 0;
  let turns = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
    turns++;
  }, 10);
  const results = await Promise.all(paths.map((path) => judge(path, { kind: 'pdf', name: 'a.pdf' })));
  clearInterval(watch);
  expect(results.every((result) => isRefusal(result) && result.refused === 'file.heavy')).toBe(true);
  expect(peak - before).toBeLessThan(100 * 1024 * 1024);
  expect(turns).toBeGreaterThan(4);
});

test('R29: a flood of uploads starts no flood of processes; those beyond the queue are told to come back', async () => {
  const path = await saved(await jpeg());
  const flood = limits.judgesAtOnce + limits.judgesWaiting + 3;
  const results = await Promise.all(Array.from({ length: flood }, () => judge(path, { kind: 'scan', name: 'a.jpg' })));
  expect(results.filter((result) => isRefusal(result) && result.refused === 'file.busy')).toHaveLength(3);
  expect(results.filter((result) => !isRefusal(result))).toHaveLength(flood - 3);
});
