import { applicant, application, apply, instructions } from '../product/applying.ts';
import { codeOf, complete, historyFor, inboxOf } from '../product/deciding.ts';
import { eventually } from '../product/eventually.ts';
import { staff } from '../product/people.ts';
import { mailsTo } from '../product/post.ts';
import { openProduct, type Product } from '../product/stage.ts';

let product: Product;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product.close());

test('R9: a document that cannot be made becomes a task of the operators, others go on, and the retry finishes it', async () => {
  const answer = application();
  await product.stopWorkers();
  const { id, number } = await apply(product, answer);
  const mend = await breakOf(id);
  await product.startWorkers();
  await applicant(product);

  const ozan = await staff(product, 'operator', 'tim', 'Ozan Er');
  expect(await inboxOf(ozan)).toEqual([]);
  await product.env.sleep('5 minutes');
  const [task] = await eventually(async () => {
    const tasks = await inboxOf(ozan);
    return tasks.length > 0 && tasks;
  }, 'a task of the operators');
  expect(task).toMatchObject({ case: { number } });
  expect(await mailsTo(product, answer.email)).toEqual([]);

  expect(codeOf(await complete(ozan, task!.id, 'approve'))).toBe('400 UnknownOutcome');
  await mend();
  expect(await complete(ozan, task!.id, 'retry')).toMatchObject({ status: 200, json: { state: 'done' } });
  await instructions(product, answer.email);
  expect(await historyFor(ozan, id)).toEqual([
    'Başvuru oluşturuldu.',
    'Sistem bu dosyada bir işi tamamlayamadı; sistem sorumlusuna bildirildi.',
    'Müdahale gerekiyor: Ozan Er “Yeniden dene” dedi.',
    expect.stringMatching(/^Belge düzenlendi: Üyelik dilekçesi/),
    'Yeni adım: Belgelerinizi yükleyin.',
    'E-posta gönderildi: Üyelik başvurunuz için yapılacaklar.',
  ]);
  expect(await product.db('documents').where({ case_id: id })).toMatchObject([{ state: 'ready' }]);
});

/** Facts that are not there let no template say anything: whatever is tried, the paper cannot be written. */
async function breakOf(caseId: string): Promise<() => Promise<unknown>> {
  const row = await product.db('applicants').where({ case_id: caseId }).first();
  await product.db('applicants').where({ case_id: caseId }).delete();
  return () => product.db('applicants').insert(row);
}
