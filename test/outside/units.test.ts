import { secretariatOf, secretariats, unions, unionsOf, unitAndAbove, unitById, units } from '../../domain/units.ts';

test('TİM has 13 general secretariats and 61 unions, each under one of them', () => {
  expect(secretariats).toHaveLength(13);
  expect(unions).toHaveLength(61);
  expect(secretariats.flatMap((office) => unionsOf(office.id))).toHaveLength(61);
  expect(secretariats.every((office) => office.parent === 'tim' && unionsOf(office.id).length > 0)).toBe(true);
});

test('the known counts hold: Akdeniz 8, Ege 12, Gaziantep 4, İstanbul 7, İTKİB 4, Ankara 8, Bursa 5, six unions of grain', () => {
  const counts = ['akib', 'eib', 'gaib', 'iib', 'itkib', 'oaib', 'uib'].map((key) => unionsOf(`tim/${key}`).length);
  expect(counts).toEqual([8, 12, 4, 7, 4, 8, 5]);
  expect(unions.filter((union) => union.name.includes('Hububat'))).toHaveLength(6);
});

test('every unit has an id of its own that begins with its institution, and a parent that exists', () => {
  expect(new Set(units.map((unit) => unit.id)).size).toBe(units.length);
  for (const unit of units) {
    expect(unit.id).toMatch(new RegExp(`^${unit.institution}(/[a-z0-9-]+)?$`));
    expect(unit.parent === undefined ? unit.kind : unitById(unit.parent)?.institution).toBe(
      unit.parent === undefined ? 'institution' : unit.institution,
    );
  }
});

test('no two units of one kind bear the same name', () => {
  const names = units.map((unit) => `${unit.kind} ${unit.name}`);
  expect(new Set(names).size).toBe(names.length);
});

test('İKMİB stands under İMMİB, and that under TİM; an unknown id stands nowhere', () => {
  expect(unitById('tim/ikmib')).toMatchObject({ shortName: 'İKMİB', city: 'İstanbul', kind: 'union' });
  expect(secretariatOf('tim/ikmib')?.id).toBe('tim/immib');
  expect(unitAndAbove('tim/ikmib').map((unit) => unit.id)).toEqual(['tim/ikmib', 'tim/immib', 'tim']);
  expect(unitAndAbove('tim/yok')).toEqual([]);
  expect(secretariatOf('tim/yok')).toBeUndefined();
});
