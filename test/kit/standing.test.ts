import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { arrowsOf } from '../../domain/arrows.ts';
import { standingOf } from '../../workflows/kit/standing.ts';
import { gardenPlot } from './garden/process.ts';

const arrows = arrowsOf(gardenPlot);
const steps = Object.keys(gardenPlot.steps);
const isStep = (place: string) => place in gardenPlot.steps;
const from = (step: string) => arrows.filter((arrow) => arrow.from === step);
const start = () => standingOf(gardenPlot);

/** Walks arrows chosen by number until the case ends, and says where it stands then. */
function walk(choices: readonly number[]) {
  const standing = start();
  let at: readonly string[] = from('start')[0]!.to;
  for (const choice of choices) {
    const open = at.filter(isStep);
    if (open.length === 0) break;
    const step = open[choice % open.length]!;
    const arrow = from(step)[choice % from(step).length]!;
    standing.enter(step, '');
    standing.leave(step, '', arrow.outcome);
    at = arrow.to;
  }
  return { standing, at };
}

const choices = fc.array(fc.nat(60), { maxLength: 20 });

test('R6: wherever declared arrows lead, the case can go on there and nowhere else', () => {
  fc.assert(
    fc.property(choices, (chosen) => {
      for (const step of steps) {
        const { standing, at } = walk(chosen);
        const enter = () => standing.enter(step, '');
        if (at.includes(step)) expect(enter).not.toThrow();
        else expect(enter).toThrow(`no arrow leads to ${step}`);
      }
    }),
  );
});

test('R6: a case ends where an arrow leads to that end, and at no other', () => {
  fc.assert(
    fc.property(choices, (chosen) => {
      const { standing, at } = walk(chosen);
      for (const end of Object.keys(gardenPlot.ends)) {
        const finish = () => standing.mayEnd(end);
        if (at.includes(end)) expect(finish).not.toThrow();
        else expect(finish).toThrow(`no arrow leads to the end ${end}`);
      }
    }),
  );
});

function inCommission() {
  const standing = start();
  standing.enter('plans', '');
  standing.leave('plans', '', 'send');
  for (const part of ['one', 'two']) standing.enter('commission', part);
  standing.enter('filed', '');
  return standing;
}

test('each part walks on its own', () => {
  const standing = inCommission();
  standing.leave('commission', 'one', 'mend');
  expect(() => standing.enter('mending', 'two')).toThrow('no arrow leads to mending');
  expect(() => standing.enter('mending', 'one')).not.toThrow();
});

test('after its parts a case stands at the union of where they have come to', () => {
  const standing = inCommission();
  standing.leave('commission', 'one', 'refuse');
  standing.leave('commission', 'two', 'agree');
  expect(() => standing.enter('digging', '')).not.toThrow();
});

test('what parts have taken over, the case itself cannot go back into', () => {
  const standing = inCommission();
  standing.leave('commission', 'one', 'agree');
  standing.leave('commission', 'two', 'agree');
  expect(() => standing.enter('commission', '')).toThrow('no arrow leads to commission');
});

test('a case ends only if every open position has an arrow to an end', () => {
  const standing = inCommission();
  standing.leave('commission', 'one', 'refuse');
  standing.leave('commission', 'two', 'agree');
  expect(() => standing.mayEnd('refused')).toThrow('no arrow leads to the end refused');
  standing.enter('digging', '');
  standing.leave('digging', '', 'rocky');
  expect(() => standing.mayEnd('refused')).not.toThrow();
});

test('a withdrawal of the whole leaves nothing of its parts', () => {
  const standing = inCommission();
  standing.leave('commission', 'one', 'agree');
  standing.leave('filed', '', 'withdraw');
  expect(() => standing.enter('digging', '')).toThrow('no arrow leads to digging');
  expect(() => standing.mayEnd('withdrawn')).not.toThrow();
});
