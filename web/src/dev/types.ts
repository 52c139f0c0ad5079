import type { ProcessData as Told } from '../../../api/demonstration/process-data.ts';

export type ProcessData = Told;
export type ShownForm = Told['forms'][number];
