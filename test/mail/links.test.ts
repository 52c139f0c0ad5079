import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { caseLinkEnd, extendCaseLink, linkToken, makeLink, startLinkClock, voidCaseLinks } from '../../db/links.ts';
import { findLink, useLink } from '../../db/linkUse.ts';
import { linkAddress } from '../../templates/linkAddress.ts';
import { anAccount, anApplication, config, later, noon, openStage, type Stage } from './stage.ts';

const key = config.linkKey;
let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ max: 25 });
});
afterAll(() => stage.close());

describe('what a token is', () => {
  test('R17: a token has at least 128 bits, is the same on every retry, and another for another link or key', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), fc.string({ minLength: 32 }), (one, other, secret) => {
        const token = linkToken(secret, one);
        expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
        expect(linkToken(secret, one)).toBe(token);
        if (one !== other) expect(linkToken(secret, other)).not.toBe(token);
        expect(linkToken(`${secret}!`, one)).not.toBe(token);
      }),
    );
  });

  test('R17: the address is the configured one and carries the token where servers never see it', () => {
    const address = new URL(linkAddress(config.baseUrls.tim, 'password', 'abc'));
    expect([address.origin, address.pathname, address.search, address.hash]).toEqual([
      ...['https://tim.evrak.example', '/sifre', '', '#abc'],
    ]);
  });

  test('R17, R40: only the hash of the token is in the database', async () => {
    const { link, token } = await aPasswordLink();
    const row = await stage.db('links').where({ id: link }).first();
    expect(row.hash).toHaveLength(32);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row.hash.toString('latin1')).not.toContain(token);
  });
});

describe('password links', () => {
  test('R17: of twenty people who use one link at once, one gets in', async () => {
    const { person, token } = await aPasswordLink();
    const results = await Promise.all(Array.from({ length: 20 }, () => use(token, later(noon, { hours: 1 }))));
    expect(results.filter((result) => typeof result === 'object')).toEqual([{ person }]);
    expect(results.filter((result) => result === 'used')).toHaveLength(19);
  });

  test('R17: looking at a link, as mail scanners do, never uses it up', async () => {
    const { person, token } = await aPasswordLink();
    const asked = { token, institution: 'tim', kind: 'password', now: noon } as const;
    for (let times = 0; times < 3; times += 1) expect((await findLink(stage.db, asked))?.state).toBe('usable');
    expect(await use(token, noon)).toEqual({ person });
    expect((await findLink(stage.db, asked))?.state).toBe('used');
  });

  test('TIM-PWD-02, R14: a link opens until 24 hours after the mail was taken, and not a second longer', async () => {
    const early = await aPasswordLink();
    const late = await aPasswordLink();
    expect(await use(late.token, later(noon, { hours: 24, seconds: 1 }))).toBe('expired');
    expect(await use(early.token, later(noon, { hours: 24, seconds: -1 }))).toEqual({ person: early.person });
  });

  test('TIM-PWD-02: the 24 hours count from the attempt that the mail server took, not from an earlier one', async () => {
    const { mail, person, token } = await aPasswordLink();
    await startLinkClock(stage.db, mail, later(noon, { hours: 30 }));
    expect(await use(token, later(noon, { hours: 53 }))).toEqual({ person });
  });

  test('a link that was in no mail yet opens nothing', async () => {
    const person = await anAccount(stage.db, { email: `${randomUUID()}@firma.example` });
    const { token } = await make(person, randomUUID());
    expect(await use(token, noon)).toBe('expired');
  });

  test('TIM-PWD-04, R17: a new link voids the older ones of that person and of nobody else', async () => {
    const [old, neighbour] = [await aPasswordLink(), await aPasswordLink()];
    await make(old.person, randomUUID());
    expect(await use(old.token, noon)).toBe('voided');
    expect(await use(neighbour.token, noon)).toEqual({ person: neighbour.person });
  });

  test('R17: of links made for one person at the same time, one is left', async () => {
    const person = await anAccount(stage.db, { email: `${randomUUID()}@firma.example` });
    await Promise.all(Array.from({ length: 8 }, () => make(person, randomUUID())));
    const live = await stage.db('links').where({ person }).whereNull('voided_at');
    expect(live).toHaveLength(1);
  });

  test('a delivery that is retried makes its link once and does not void it', async () => {
    const { link, mail, person, token } = await aPasswordLink();
    await stage.db.transaction((trx) =>
      makeLink(trx, { id: link, kind: 'password', person, institution: 'tim', mail, madeAt: noon, key }),
    );
    expect(await use(token, noon)).toEqual({ person });
  });

  test('using a link and asking for a new one at the same time never block each other for good', async () => {
    const results = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const { person, token } = await aPasswordLink();
        const [used] = await Promise.all([use(token, noon), make(person, randomUUID())]);
        return typeof used === 'object' || used === 'voided';
      }),
    );
    expect(results).toEqual(Array(10).fill(true));
  });

  test('a link of one institution opens nothing at another, nor a made-up one anywhere', async () => {
    const { token } = await aPasswordLink();
    const elsewhere = { token, institution: 'bthk', now: noon } as const;
    expect(await stage.db.transaction((trx) => useLink(trx, elsewhere))).toBe('unknown');
    expect(await use('no-such-token', noon)).toBe('unknown');
  });
});

describe('case links', () => {
  test('a case link opens its case as often as it is asked, and can never set a password', async () => {
    const { caseId, token } = await aCaseLink();
    for (let times = 0; times < 3; times += 1)
      expect(await look(token, noon)).toMatchObject({ state: 'usable', caseId });
    expect(await use(token, noon)).toBe('unknown');
  });

  test('a case link is good until 30 days after the end, also one that is mailed after it', async () => {
    const { caseId, token } = await aCaseLink();
    await stage.db('cases').where({ id: caseId }).update({ state: 'ended', ended_at: noon });
    await extendCaseLink(stage.db, caseId, caseLinkEnd(noon));
    const second = await aCaseLink(caseId);
    for (const each of [token, second.token]) {
      expect(await look(each, later(noon, { hours: 30 * 24 }))).toMatchObject({ state: 'usable' });
      expect(await look(each, later(noon, { hours: 30 * 24, seconds: 1 }))).toMatchObject({ state: 'expired' });
    }
  });

  test('TIM-REG-25: at the deadline of an expired case its links stop at once', async () => {
    const { caseId, token } = await aCaseLink();
    await voidCaseLinks(stage.db, caseId, noon);
    await extendCaseLink(stage.db, caseId, caseLinkEnd(noon));
    expect(await look(token, noon)).toMatchObject({ state: 'voided' });
  });
});

const use = (token: string, now: Date) =>
  stage.db.transaction((trx) => useLink(trx, { token, institution: 'tim', now }));

const look = (token: string, now: Date) => findLink(stage.db, { token, institution: 'tim', kind: 'case', now });

async function make(person: string, mail: string) {
  const link = randomUUID();
  await stage.db.transaction((trx) =>
    makeLink(trx, { id: link, kind: 'password', person, institution: 'tim', mail, madeAt: noon, key }),
  );
  return { link, mail, person, token: linkToken(key, link) };
}

/** A link whose mail was taken at noon. */
async function aPasswordLink() {
  const person = await anAccount(stage.db, { email: `${randomUUID()}@firma.example` });
  const made = await make(person, randomUUID());
  await startLinkClock(stage.db, made.mail, noon);
  return made;
}

async function aCaseLink(known?: string) {
  const caseId = known ?? (await anApplication(stage.db));
  const id = randomUUID();
  await stage.db.transaction((trx) =>
    makeLink(trx, { id, kind: 'case', caseId, institution: 'tim', mail: randomUUID(), madeAt: noon, key }),
  );
  return { caseId, token: linkToken(key, id) };
}
