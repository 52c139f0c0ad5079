/** A PDF of one page that a scanner has squeezed as JBIG2: noise, whose bytes were not made by any encoder. */
export function faxedPage(): Buffer {
  const [width, height] = [64, 64];
  const noise = Buffer.from(Array.from({ length: 600 }, (_, at) => (at * 73 + 41) % 251));
  const size = [word(width), word(height)];
  const info = Buffer.concat([...size, word(0), word(0), Buffer.from([0, 0, 0])]);
  const near = Buffer.from([0x03, 0xff, 0xfd, 0xff, 0x02, 0xfe, 0xfe, 0xfe]);
  const region = Buffer.concat([...size, word(0), word(0), Buffer.from([0, 0]), near, noise]);
  const image = Buffer.concat([segment(0, 48, info), segment(1, 38, region)]);
  const drawn = 'q 400 0 0 400 50 200 cm /Im Do Q';
  return pdfOf([
    text('<< /Type /Catalog /Pages 2 0 R >>'),
    text('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    text(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 700] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> >> >>',
    ),
    streamOf('', text(drawn)),
    streamOf(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode`,
      image,
    ),
  ]);
}

const text = (words: string) => Buffer.from(words, 'latin1');

function word(value: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(value);
  return four;
}

const segment = (number: number, type: number, data: Buffer) =>
  Buffer.concat([word(number), Buffer.from([type, 0, 1]), word(data.length), data]);

const streamOf = (about: string, data: Buffer) =>
  Buffer.concat([text(`<< ${about} /Length ${data.length} >>\nstream\n`), data, text('\nendstream')]);

function pdfOf(objects: readonly Buffer[]): Buffer {
  let file = text('%PDF-1.7\n');
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(file.length);
    file = Buffer.concat([file, text(`${index + 1} 0 obj\n`), object, text('\nendobj\n')]);
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.concat([file, text(table), text(end)]);
}
