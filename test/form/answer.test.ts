import { checkAnswer, lookupsOf } from '../../domain/answer.ts';
import * as ask from '../../domain/form/index.ts';
import { membershipApplication } from '../../workflows/tim/membership-application/process.ts';
import { broker, closed, exporter, lapsed, option, world } from './world.ts';

const { start, steps } = membershipApplication;
const unions = { unions: [option('tim/ikmib', 'İKMİB'), option('tim/cib', 'ÇİB')] };

const asli = {
  kind: 'exporter',
  taxNumber: ' 123 456 78 90 ',
  firstName: '  Aslı ',
  lastName: 'Yılmaz',
  nationalId: '10000000146',
  position: 'Dış ticaret  müdürü',
  email: ' Asli@Ornek.COM.TR ',
  mobile: '0532 123 45-67',
};

const sentencesOf = (checked: ReturnType<typeof checkAnswer>) =>
  Object.fromEntries('problems' in checked ? checked.problems.map(({ field, sentence }) => [field, sentence]) : []);
const codesOf = (checked: ReturnType<typeof checkAnswer>) =>
  Object.fromEntries('problems' in checked ? checked.problems.map(({ field, code }) => [field, code]) : []);
const applying = (changed: object) => checkAnswer(start.form, { ...asli, ...changed }, world({ lists: unions }));

describe('Aslı applies for her firm', () => {
  test('U11, TIM-REG-10: blanks, dashes and capitals of an address are tidied, not complained about', () => {
    expect(applying({})).toEqual({
      answer: {
        ...asli,
        taxNumber: exporter,
        firstName: 'Aslı',
        position: 'Dış ticaret müdürü',
        email: 'Asli@ornek.com.tr',
        mobile: '05321234567',
      },
    });
  });

  test('TIM-REG-10: a mobile number without its 0 is answered with how to write it', () => {
    expect(sentencesOf(applying({ mobile: '5321234567' }))).toEqual({
      mobile: 'Cep Telefonu: Cep telefonunu 05 ile başlayan 11 rakamla yazın: 05321234567.',
    });
  });

  test('TIM-REG-07: a tax number with a wrong check digit is refused before any firm is looked up', () => {
    const here = world({ lists: unions });
    const looked: string[] = [];
    const firm = (asked: string) => void looked.push(asked);
    expect(codesOf(checkAnswer(start.form, { ...asli, taxNumber: '1234567891' }, { ...here, firm }))).toEqual({
      taxNumber: 'vknCheckDigit',
    });
    expect(looked).toEqual([]);
    expect(lookupsOf(start.form, { ...asli, taxNumber: '1234567891' }).firms).toEqual([]);
  });

  test('TIM-REG-07: a firm that e-birlik does not know is offered union membership', () => {
    expect(sentencesOf(applying({ taxNumber: '98765432150' }))['taxNumber']).toContain('https://uyelik.tim.org.tr');
  });

  test('TIM-REG-04, TIM-REG-05: an exporter is no broker, and a firm that was closed gets its own sentence', () => {
    expect(codesOf(applying({ taxNumber: broker }))).toEqual({ taxNumber: 'firmOtherKind' });
    expect(codesOf(applying({ taxNumber: closed }))).toEqual({ taxNumber: 'firmInactive' });
    expect(codesOf(applying({ taxNumber: lapsed }))).toEqual({ taxNumber: 'firmNoUnion' });
  });

  test('TIM-REG-30: a broker names the unions, an exporter is not asked for them', () => {
    expect(codesOf(applying({ kind: 'broker', taxNumber: broker }))).toEqual({ unions: 'required' });
    expect(codesOf(applying({ kind: 'broker', taxNumber: broker, unions: ['tim/eib'] }))).toEqual({
      'unions.0': 'option',
    });
    expect(applying({ kind: 'broker', taxNumber: broker, unions: ['tim/cib', 'tim/cib'] })).toMatchObject({
      answer: { unions: ['tim/cib'] },
    });
    expect(codesOf(applying({ unions: ['tim/cib'] }))).toEqual({ unions: 'notAsked' });
  });

  test('a kind that there is not does not drag the fields that depend on it into the list', () => {
    expect(codesOf(applying({ kind: 'farmer', unions: ['tim/cib'] }))).toMatchObject({ kind: 'option' });
    expect(codesOf(applying({ kind: 'farmer', unions: ['tim/cib'] }))).not.toHaveProperty('unions');
  });

  test('an empty form names every field at once, and nothing that is only asked of brokers', () => {
    const checked = checkAnswer(start.form, {}, world());
    expect(Object.keys(sentencesOf(checked))).toEqual(
      'kind taxNumber firstName lastName nationalId position email mobile'.split(' '),
    );
    expect(sentencesOf(checked)).toMatchObject({
      kind: '“Kayıt türünüzü seçin” için bir seçenek işaretleyin.',
      firstName: '“Ad” alanını doldurun.',
    });
  });
});

describe('what nobody asked for', () => {
  test('R26: keys beyond the form are refused by name', () => {
    expect(sentencesOf(applying({ role: 'operator', status: 'approved', fee: 0 }))).toEqual({
      role: 'Bu formda “role” alanı yok. Yalnızca sorulan alanları gönderin.',
      status: 'Bu formda “status” alanı yok. Yalnızca sorulan alanları gönderin.',
      fee: 'Bu formda “fee” alanı yok. Yalnızca sorulan alanları gönderin.',
    });
  });

  test('R30: keys that reach for the prototype are refused wherever they stand, and reach nothing', () => {
    const hostile =
      '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"missing":[{"__proto__":{"admin":true}}]}';
    const checked = checkAnswer([ask.missingPapers('missing', 'Eksik belgeler')], JSON.parse(hostile), world());
    expect(codesOf(checked)).toMatchObject({
      ['__proto__']: 'unknownField',
      constructor: 'unknownField',
      'missing.0.__proto__': 'unknownField',
    });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test.each([
    ['a list', []],
    ['a text', 'x'],
    ['nothing', null],
    ['a number', 7],
  ])('%s instead of a form is refused', (_, given) => {
    expect(codesOf(checkAnswer(start.form, given, world()))).toMatchObject({ '': 'notAForm' });
  });

  test('R37: a hundred kilobytes in any field are refused by their length', () => {
    const flood = Object.fromEntries(Object.keys(asli).map((name) => [name, '1a'.repeat(50_000)]));
    expect(Object.keys(codesOf(checkAnswer(start.form, flood, world())))).toEqual(Object.keys(flood));
  });

  test('R35, R30: line breaks, NUL, direction marks and halves of a sign do not get into a name', () => {
    const name = 'Aslı\r\nBcc: x@y.tr\u0000\u202E\uD800';
    expect(applying({ firstName: name })).toMatchObject({ answer: { firstName: 'Aslı Bcc: x@y.tr' } });
  });
});

describe('files', () => {
  const { form } = steps.documents.outcomes.send;

  test('TIM-REG-19, TIM-REG-20: both documents are needed, each is asked for by its name', () => {
    expect(sentencesOf(checkAnswer(form, {}, world()))).toEqual({
      petition: '“Üyelik dilekçesi” belgesini yükleyin.',
      circular: '“İmza sirküleri” belgesini yükleyin.',
    });
  });

  test('a file that is not the sender’s, of another kind, or handed in twice is refused', () => {
    const here = world();
    const [petition, photo] = [here.upload('scan'), here.upload('smallJpeg')];
    const strange = '11111111-1111-4111-9111-111111111111';
    expect(codesOf(checkAnswer(form, { petition, circular: strange }, here))).toEqual({ circular: 'documentUnknown' });
    expect(codesOf(checkAnswer(form, { petition, circular: photo }, here))).toEqual({ circular: 'documentKind' });
    expect(codesOf(checkAnswer(form, { petition, circular: petition }, here))).toEqual({ circular: 'documentTwice' });
    expect(codesOf(checkAnswer(form, { petition, circular: '../../etc/passwd' }, here))).toEqual({
      circular: 'documentUnknown',
    });
  });
});

describe('amounts, days and many values', () => {
  const form = [
    ask.money('amount', 'Tutar'),
    ask.date('from', 'Başlangıç'),
    ask.date('to', 'Bitiş', { notBefore: { field: 'from' }, notAfter: 'today' }),
    ask.phone('phones', 'Telefon', { many: { max: 3 } }),
    ask.rows('people', 'Firma sorumluları', [
      ask.text('name', 'Ad'),
      ask.email('email', 'E-posta', { optional: true }),
    ]),
    ask.yesNo('agreed', 'Sözleşme var mı?'),
    ask.number('pages', 'Sayfa sayısı', 1, 500),
  ];
  const sound = {
    amount: '1.234,56',
    from: '1.2.2026',
    to: '2026-02-01',
    phones: ['0212 123 45 67', '', '02121234567'],
    people: [{ name: 'Elif', email: '' }],
    agreed: false,
    pages: '12',
  };

  test('Turkish amounts become kuruş, Turkish days ISO days, a value given twice one value', () => {
    expect(checkAnswer(form, sound, world())).toEqual({
      answer: {
        amount: 123_456,
        from: '2026-02-01',
        to: '2026-02-01',
        phones: ['02121234567'],
        people: [{ name: 'Elif' }],
        agreed: false,
        pages: 12,
      },
    });
  });

  test('each value that cannot be taken is named at its own place', () => {
    const checked = checkAnswer(
      form,
      {
        ...sound,
        amount: '12.5',
        to: '2026-01-31',
        phones: ['02121234567', '', '112'],
        people: [{ name: 'Elif' }, { email: 'elif' }],
        agreed: 'evet',
        pages: 501,
      },
      world(),
    );
    expect(codesOf(checked)).toEqual({
      amount: 'moneyShape',
      to: 'dateTooEarly',
      'phones.2': 'landlineShape',
      'people.1.name': 'required',
      'people.1.email': 'emailShape',
      agreed: 'shape',
      pages: 'outOfRange',
    });
    expect(sentencesOf(checked)['people.1.name']).toBe('“Firma sorumluları, 2. satır: Ad” alanını doldurun.');
  });

  test('29 February is a day in 2028 and none in 2027', () => {
    const [, from] = form;
    expect(codesOf(checkAnswer([from!], { from: '29.02.2027' }, world()))).toEqual({ from: 'dateShape' });
    expect(checkAnswer([from!], { from: '29.02.2028' }, world())).toEqual({ answer: { from: '2028-02-29' } });
  });
});

test('TIM-UPD-18: at least one phone number, of the authority or of the assistant, with the sentence of its page', () => {
  const sentence = 'Firma yetkilisinin ya da asistanın telefonunu yazın.';
  const phones = [
    ask.phone('authority', 'Firma yetkilisi', { optional: true }),
    ask.phone('assistant', 'Asistan', { optional: true }),
  ];
  const form = [ask.page('Temsilci', phones, { atLeastOne: { of: ['authority', 'assistant'], sentence } })];
  expect(sentencesOf(checkAnswer(form, { authority: ' ' }, world()))).toEqual({ authority: sentence });
  expect(checkAnswer(form, { assistant: '02121234567' }, world())).toEqual({ answer: { assistant: '02121234567' } });
});

test('what has to be loaded for an answer is said before it is checked', () => {
  const form = [
    ask.firm('broker', 'Müşavir', 'broker', { when: { unless: 'actsAsBroker' as never } }),
    ask.choice('secretariat', 'Genel sekreterlik', { from: 'secretariatsOfFirm' as never, of: 'broker' }),
    ask.scan('petitions', 'Dilekçe', { each: 'secretariatsOfRefund' as never }),
  ];
  const given = {
    broker: '468 037 10 53',
    petitions: { 'tim/eib': '11111111-1111-4111-9111-111111111111', x: { y: 7 } },
  };
  expect(lookupsOf(form, given)).toEqual({
    facts: ['actsAsBroker'],
    sources: [{ source: 'secretariatsOfFirm', of: broker }, { source: 'secretariatsOfRefund' }],
    documents: ['11111111-1111-4111-9111-111111111111'],
    records: [],
    firms: [broker],
  });
});
