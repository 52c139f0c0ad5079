import { crc32 } from 'node:zlib';

/** A zip with stored entries, enough for every program that reads zips. */
export function zip(entries: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text);
    const local = Buffer.concat([header('PK\x03\x04', name, content, 4), Buffer.from(name), content]);
    const central = header('PK\x01\x02', name, content, 6);
    const more = Buffer.alloc(16);
    more.writeUInt32LE(offset, 12);
    directory.push(Buffer.concat([central, more.subarray(2), Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  return Buffer.concat([...locals, ...directory, end(directory, offset)]);
}

export const word = () =>
  zip({ '[Content_Types].xml': types('word/document', 'wordprocessingml.document'), 'word/document.xml': '<w/>' });
export const macroSheet = () =>
  zip({
    '[Content_Types].xml': types('xl/workbook', 'sheet.macroEnabled'),
    'xl/workbook.xml': '<x/>',
    'xl/vbaProject.bin': 'vba',
  });

const types = (part: string, kind: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}.xml" ContentType="application/vnd.${
    kind.startsWith('sheet') ? 'ms-excel' : 'openxmlformats-officedocument'
  }.${kind}.main+xml"/></Types>`;

function header(signature: string, name: string, content: Buffer, versionBytes: number): Buffer {
  const rest = Buffer.alloc(versionBytes - 4 + 26);
  const at = versionBytes - 4;
  rest.writeUInt16LE(20, at);
  rest.writeUInt32LE(crc32(content), at + 10);
  rest.writeUInt32LE(content.length, at + 14);
  rest.writeUInt32LE(content.length, at + 18);
  rest.writeUInt16LE(name.length, at + 22);
  return Buffer.concat([Buffer.from(signature, 'latin1'), rest]);
}

function end(directory: readonly Buffer[], offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 'latin1');
  record.writeUInt16LE(directory.length, 8);
  record.writeUInt16LE(directory.length, 10);
  record.writeUInt32LE(Buffer.concat(directory).length, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
