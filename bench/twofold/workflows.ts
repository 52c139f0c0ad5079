import { type CaseInput, openCase } from '../../workflows/kit/index.ts';
import { twofoldRequest as declared } from './process.ts';

export async function twofoldRequest(input: CaseInput) {
  const { ask, end } = openCase(declared, input);
  await ask('check');
  await ask('sign');
  return end('agreed');
}
