import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentActivities } from '../../activities/documents.ts';
import { blobStore } from '../../files/store.ts';
import { catalogue } from '../../workflows/catalogue.ts';
import { anApplication, openStage, standingClock } from '../mail/stage.ts';
import { plainPaper } from '../rig/setting.ts';

const documents = 12;

test(`R11: with two connections and ${documents} documents at a renderer that hangs, the database still answers everybody`, async () => {
  const [{ db, close }, folder] = [await openStage({ max: 2 }), await mkdtemp(join(tmpdir(), 'paper-'))];
  const { promise: goesOn, resolve: goOn } = Promise.withResolvers<void>();
  const { promise: allHang, resolve: tellAllHang } = Promise.withResolvers<void>();
  let hanging = 0;
  const { issueDocument } = createDocumentActivities({
    ...{ db, clock: standingClock(), catalogue, files: blobStore(folder) },
    print: async (...given) => {
      hanging += 1;
      if (hanging === documents) tellAllHang();
      await goesOn;
      return plainPaper(...given);
    },
  });
  const wanted = { process: 'membershipApplication', document: 'petition', part: '', visit: 1 };
  const cases = await Promise.all(Array.from({ length: documents }, () => anApplication(db)));
  const issuing = cases.map((caseId) => issueDocument({ ...wanted, caseId }));

  await allHang;
  expect(await db('documents').where({ state: 'reserved' }).pluck('number')).toHaveLength(documents);
  const { rows } = await db.raw(
    `SELECT count(*)::int AS open FROM pg_stat_activity
     WHERE xact_start < now() AND datname = current_database() AND backend_type = 'client backend'`,
  );
  expect(rows).toEqual([{ open: 0 }]);

  goOn();
  expect(await Promise.all(issuing)).toHaveLength(documents);
  expect(await db('documents').where({ state: 'ready' }).pluck('number')).toHaveLength(documents);
  await close();
  await rm(folder, { recursive: true });
});
