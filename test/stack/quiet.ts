import { format } from 'node:util';
import { afterAll, afterEach, expect } from '@jest/globals';

// A complaint on console.error is a defect that nobody reads: the test that caused it fails with its words.
let complaints: string[] = [];
console.error = (...words: unknown[]) => void complaints.push(format(...words));

afterEach(nothingWasComplainedOf);
afterAll(nothingWasComplainedOf);

function nothingWasComplainedOf() {
  const said = complaints;
  complaints = [];
  expect(said).toEqual([]);
}
