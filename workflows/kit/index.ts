export { type CaseInput, openCase } from './case.ts';
