import type { DocumentKind } from '../../../files/limits.ts';
import type { RefusalCode } from '../../../files/refusal.ts';
import { macroSheet, word, zip } from './archives.ts';
import * as pdfs from './pdfs.ts';
import * as pictures from './pictures.ts';

export type Sample = {
  readonly what: string;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly bytes: () => Buffer | Promise<Buffer>;
  readonly expected: RefusalCode | 'taken';
};

const page = '<!doctype html><title>Giriş</title><script>alert(1)</script>';
const javaArchive = zip({ 'META-INF/MANIFEST.MF': 'Main-Class: Kotu' });
const appended = (bytes: Buffer) => Buffer.concat([bytes, javaArchive]);
const megabytes = (count: number) => count * 1024 * 1024;

const sample = (
  what: string,
  name: string,
  bytes: Sample['bytes'],
  expected: Sample['expected'],
  kind: DocumentKind = 'scan',
): Sample => ({ what, name, kind, bytes, expected });

export const corpus: readonly Sample[] = [
  sample('a scanned page', 'dilekçe.jpg', pictures.jpeg, 'taken'),
  sample('a scan named by a Turkish İ', 'İMZA SİRKÜLERİ.JPEG', pictures.jpeg, 'taken'),
  sample('a picture without loss', 'imza.png', pictures.png, 'taken'),
  sample('a petition', 'dilekçe.v2.pdf', () => pdfs.pdf(), 'taken'),
  sample('exactly 5 MB', 'tarama.jpg', async () => pictures.paddedTo(await pictures.jpeg(), megabytes(5)), 'taken'),
  sample(
    '5 MB and one byte',
    'tarama.jpg',
    async () => pictures.paddedTo(await pictures.jpeg(), megabytes(5) + 1),
    'file.tooLarge',
  ),
  sample(
    '300 KB less one byte',
    'fatura.jpg',
    async () => pictures.paddedTo(await pictures.jpeg(), 307_199),
    'taken',
    'smallJpeg',
  ),
  sample(
    '300 KB',
    'fatura.jpg',
    async () => pictures.paddedTo(await pictures.jpeg(), 307_200),
    'file.tooLarge',
    'smallJpeg',
  ),
  sample('a PNG where only JPEG is asked for', 'fatura.png', pictures.png, 'file.kind', 'smallJpeg'),
  sample('a web page named .jpg', 'dilekçe.jpg', () => Buffer.from(page), 'file.html'),
  sample('a drawing with a script, named .png', 'imza.png', () => Buffer.from('<svg onload="alert(1)"/>'), 'file.html'),
  sample(
    'a picture that is also a program (GIFAR)',
    'imza.jpg',
    async () => appended(await pictures.jpeg()),
    'file.mixed',
  ),
  sample('a petition that is also an archive', 'dilekçe.pdf', async () => appended(await pdfs.pdf()), 'file.mixed'),
  sample(
    'a picture with a web page in its comment',
    'imza.jpg',
    async () => pictures.withComment(await pictures.jpeg(), page),
    'file.mixed',
  ),
  sample(
    'a picture that a PDF reader opens',
    'imza.jpg',
    async () => pictures.withComment(await pictures.jpeg(), '%PDF-1.4'),
    'file.mixed',
  ),
  sample('a GIF named .jpg', 'imza.jpg', pictures.gif, 'file.disguised'),
  sample('a PNG named .jpg', 'imza.jpg', pictures.png, 'file.disguised'),
  sample('a macro sheet named .pdf', 'liste.pdf', macroSheet, 'file.office'),
  sample('a letter of Word named .pdf', 'dilekçe.pdf', word, 'file.office'),
  sample('a zip named .pdf', 'belgeler.pdf', () => javaArchive, 'file.archive'),
  sample('a macro sheet under its own name', 'liste.xlsm', macroSheet, 'file.kind'),
  sample('a name without an ending', 'dilekçe', pictures.jpeg, 'file.kind'),
  sample('nothing at all', 'boş.pdf', () => Buffer.alloc(0), 'file.empty'),
  sample('a program with a picture’s ending', 'fatura.exe.jpg', pictures.jpeg, 'file.nameDouble'),
  sample('a name cut by NUL', 'dilekçe.php\0.jpg', pictures.jpeg, 'file.nameHidden'),
  sample('a name that reads backwards (RTLO)', 'fatura\u202egpj.jpg', pictures.jpeg, 'file.nameDirection'),
  sample(
    'a picture cut in half',
    'imza.jpg',
    async () => pictures.truncated(await pictures.noisyJpeg()),
    'file.damagedImage',
  ),
  sample(
    'a phone’s HEIC named .jpg',
    'foto.jpg',
    () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    'file.heic',
  ),
  sample('random bytes', 'imza.jpg', () => Buffer.alloc(5_000, 'qx7'), 'file.unknown'),
  sample('16,000 × 16,000 points in 31 KB', 'imza.png', () => pictures.hugePng(16_000), 'file.pixels'),
  sample('a PDF with a password', 'dilekçe.pdf', pdfs.encrypted, 'file.encrypted'),
  sample('a PDF that may be read but not changed', 'dilekçe.pdf', pdfs.locked, 'file.encrypted'),
  sample('a PDF with a script', 'dilekçe.pdf', pdfs.withScript, 'file.active'),
  sample('a PDF with a script in a compressed object', 'dilekçe.pdf', pdfs.withHiddenScript, 'file.active'),
  sample('a PDF that starts a program', 'dilekçe.pdf', pdfs.withLaunch, 'file.active'),
  sample('a PDF with a file inside', 'dilekçe.pdf', pdfs.withAttachment, 'file.attachments'),
  sample('a PDF cut short', 'dilekçe.pdf', async () => pdfs.cut(await pdfs.pdf()), 'file.damagedPdf'),
  sample('501 pages', 'dilekçe.pdf', () => pdfs.pdf(undefined, 501), 'file.pages'),
  sample('a page that unfolds to 300 MB', 'dilekçe.pdf', () => pdfs.streamBomb(300), 'file.heavy'),
  sample('objects that unfold to 200 MB', 'dilekçe.pdf', () => pdfs.objectBomb(200), 'file.heavy'),
];
