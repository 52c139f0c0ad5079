import type { RequestHandler } from 'express';
import { listedForm } from '../../domain/form/index.ts';
import type { Process } from '../../domain/process.ts';
import { sampleAnswer } from '../../domain/sample.ts';
import { titledForms } from '../../domain/titled-forms.ts';
import { previews } from '../../templates/previews.ts';
import { samplesOf } from '../../templates/sample-answers.ts';
import { contextOf } from '../context.ts';
import type { ApiDeps } from '../deps.ts';

export type ProcessData = ReturnType<typeof dataOf>;

/** What the page of a process shows developers: the declaration as it is, and its forms with an answer to each. */
export const processData =
  ({ catalogue }: ApiDeps): RequestHandler =>
  ({ params }, response, next) => {
    const process = catalogue.get(String(params['id']));
    if (process?.institution === contextOf(response).institution) response.json(dataOf(process, catalogue));
    else next();
  };

function dataOf(process: Process, catalogue: ApiDeps['catalogue']) {
  const { id, title, about, institution } = process;
  return {
    ...{ id, title, about, declaration: process },
    forms: titledForms(process).map((titled) => formOf(process, titled)),
    templates: previews(catalogue)
      .filter((one) => one.institution === institution && one.process === id)
      .map(({ name, kind, subject }) => ({
        name,
        kind,
        subject,
        address: `/dev/templates/${institution}/${id}/${name}`,
      })),
    processes: [...catalogue.values()].filter((one) => one.institution === institution).map(({ id }) => id),
  };
}

function formOf(process: Process, { title, at, form }: ReturnType<typeof titledForms>[number]) {
  const samples = samplesOf(process);
  const sample = sampleAnswer(form, samples);
  return { title, at, form: listedForm(form, samples, sample), sample };
}
