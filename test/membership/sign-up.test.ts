import { completeVkn } from '../../domain/identifiers.ts';
import {
  broker,
  brokerAndExporter,
  exporterOfNoUnion,
  exporterOfOneUnion,
  exporterOfThreeUnions,
  inactive,
  soleTrader,
} from '../../outside/e-birlik/named-firms.ts';
import { ask as askPort } from '../api/http.ts';
import { ledgerOf, turn } from '../outside/switches.ts';
import { applicant, application, apply, someEmail, toldOf, tryToApply } from '../product/applying.ts';
import { codeOf } from '../product/deciding.ts';
import { openProduct, type Product } from '../product/stage.ts';

let product: Product;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product.close());
afterEach(() => turn(product.eBirlikUrl, {}));

const casesKnown = async () => Number((await product.db('cases').count('* as n').first())!['n']);
const refusal = async (differing: Record<string, unknown>) => {
  const before = await casesKnown();
  const reply = await tryToApply(product, application(differing));
  expect(codeOf(reply)).toBe('400 Unfit');
  expect(await casesKnown()).toBe(before);
  return toldOf(reply);
};

test('TIM-REG-01, 02, TIM-GEN-06: signing up begins with a choice of two, and tells whoever is both which to take', async () => {
  const { json } = await product.ask('GET', '/api/processes/membershipApplication');
  const [kinds] = json['form'] as { fields: { options: { label: string; hint?: string }[] }[] }[];
  expect(kinds!.fields[0]!.options.map(({ label }) => label)).toEqual([
    'İhracatçı Firma Yetkilisiyim',
    'Gümrük Müşaviriyim',
  ]);
  expect(kinds!.fields[0]!.options[1]!.hint).toContain('Hem gümrük müşaviri hem ihracatçı');
});

test('TIM-REG-09, 11: the form says what must equal the petition and where the papers are mailed', async () => {
  const { text } = await product.ask('GET', '/api/processes/membershipApplication');
  expect(text).toContain('yükleyeceğiniz üyelik dilekçesindeki bilgilerle aynı olmalıdır');
  expect(text).toContain('Belgeler bu adrese gönderilir');
});

describe('TIM-REG-12: everything personal is asked', () => {
  test.each([
    ['firstName', 'Ad'],
    ['lastName', 'Soyad'],
    ['nationalId', 'T.C. Kimlik No'],
    ['position', 'Unvan / Görev'],
    ['email', 'E-posta'],
    ['mobile', 'Cep Telefonu'],
    ['taxNumber', 'Vergi numarası'],
  ])('%s', async (field, label) => {
    expect(await refusal({ [field]: ' ' })).toEqual({ [field]: `“${label}” alanını doldurun.` });
  });

  test('TIM-REG-30: and of a broker the union, of an exporter not', async () => {
    const of = { kind: 'broker', taxNumber: broker.taxNumber };
    expect(await refusal(of)).toEqual({ unions: '“Başvurulacak birlik” için en az bir seçenek işaretleyin.' });
    expect(Object.keys(await refusal({ unions: ['tim/ikmib'] }))).toEqual(['unions']);
    expect(Object.values(await refusal({ ...of, unions: ['tim/moonlight'] }))).toEqual([
      '“Başvurulacak birlik” için listedeki seçeneklerden birini işaretleyin.',
    ]);
  });
});

test.each(['5321234567', '0532123456', '053212345678', '+905321234567', '02121234567', '0532 123 45 6x'])(
  'TIM-REG-10: the mobile number %s is not taken, and it is told how to write one',
  async (mobile) => {
    expect(await refusal({ mobile })).toEqual({
      mobile: 'Cep Telefonu: Cep telefonunu 05 ile başlayan 11 rakamla yazın: 05321234567.',
    });
  },
);

describe('which firms may apply', () => {
  test.each([
    ['TIM-REG-04: a broker is no exporter', broker, 'exporter', 'bu türde kayıtlı değil'],
    ['TIM-REG-05: an exporter is no broker', exporterOfOneUnion, 'broker', 'bu türde kayıtlı değil'],
    ['an inactive firm', inactive, 'exporter', 'kaydı kapalı'],
    [
      'TIM-REG-29: an exporter whom no union could review',
      exporterOfNoUnion,
      'exporter',
      'süren bir birlik üyeliği yok',
    ],
    [
      'TIM-REG-07: a firm that nobody knows',
      { taxNumber: completeVkn('999999999') },
      'exporter',
      'https://uyelik.tim.org.tr',
    ],
  ])('%s', async (_, { taxNumber }, kind, say) => {
    const told = await refusal({ taxNumber, kind, ...(kind === 'broker' && { unions: ['tim/ikmib'] }) });
    expect(Object.keys(told)).toEqual(['taxNumber']);
    expect(told['taxNumber']).toContain(say);
  });

  test('TIM-REG-07: a wrong check digit is refused before e-birlik is asked', async () => {
    const { count } = await ledgerOf(product.eBirlikUrl);
    const wrong = exporterOfThreeUnions.taxNumber.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    expect((await refusal({ taxNumber: wrong }))['taxNumber']).toContain('son rakamı öncekilerle uyuşmuyor');
    expect((await refusal({ taxNumber: '12345678901' }))['taxNumber']).toContain('T.C. kimlik numarası');
    expect((await ledgerOf(product.eBirlikUrl)).count).toBe(count);
  });

  test.each([
    ['TIM-REG-06: an exporter is shown its title and tax number', exporterOfThreeUnions, {}],
    ['TIM-REG-08: a sole trader applies with the T.C. kimlik number', soleTrader, {}],
    ['TIM-REG-30: a broker names the unions', broker, { kind: 'broker', unions: ['tim/ikmib', 'tim/ehkib'] }],
    ['TIM-REG-02: who is both goes on as a broker', brokerAndExporter, { kind: 'broker', unions: ['tim/utib'] }],
    ['TIM-REG-04: who is both may be an exporter', brokerAndExporter, { kind: 'exporter' }],
  ])('%s', async (_, { taxNumber, title }, differing) => {
    const reply = await tryToApply(product, application({ taxNumber, ...differing }));
    expect(reply).toMatchObject({ status: 201, json: { firm: { taxNumber, title }, ending: null } });
  });
});

test('TIM-REG-15: whoever mistyped the address applies anew, and both applications stand', async () => {
  const wrong = await apply(product, application({ email: someEmail('aysse') }));
  const right = await applicant(product);
  expect(right.number).not.toBe(wrong.number);
});

test('with e-birlik away the form is not lost: the same application is taken once it is back', async () => {
  await turn(product.eBirlikUrl, { status: 503 });
  const answer = application({ taxNumber: completeVkn('100000001') });
  await product.db('firms').update({ fetched_at: new Date('2026-01-01') });
  const key = 'e-birlik-was-away-for-a-while';
  const refused = await tryToApply(product, answer, key);
  expect(refused).toMatchObject({ status: 503, json: { code: 'FirmsUnreachable' }, headers: { 'retry-after': '60' } });
  expect(refused.text).toContain('Bir dakika sonra yeniden deneyin.');
  await turn(product.eBirlikUrl, {});
  await product.env.sleep('2 minutes');
  expect((await tryToApply(product, answer, key)).status).toBe(201);
});

test('TIM-REG-03: nobody lists firms by applying for them; thirty an hour from one network are asked for, whoever asks', async () => {
  const from = (network: string) => (taxNumber: string) =>
    askPort(product.stage.port, 'POST', '/api/cases', {
      key: `listing-the-firms-of-e-birlik-${taxNumber}`,
      headers: { 'x-forwarded-for': network },
      body: { process: 'membershipApplication', answer: { kind: 'exporter', taxNumber } },
    });
  const numbers = Array.from({ length: 32 }, (_, index) => completeVkn(String(600_000_000 + index)));
  const statuses: number[] = [];
  for (const number of numbers) statuses.push((await from('192.0.2.77')(number)).status);
  expect(statuses).toEqual([...Array(30).fill(400), 429, 429]);
  expect((await from('192.0.2.77')(numbers[3]!)).status).toBe(400);
  expect((await from('192.0.2.78')(numbers[31]!)).status).toBe(400);
});
