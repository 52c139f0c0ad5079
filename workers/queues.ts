/** Stories and their rows, mails, PDFs, calls to software of others, copies of what e-birlik knows: each on a queue of its own, so that a slow one does not hold up the others. */
export const queues = ['cases', 'mail', 'documents', 'webhooks', 'registry'] as const;
export type Queue = (typeof queues)[number];

export function chosenQueues(wanted: string | undefined): readonly Queue[] {
  const names = wanted?.split(',').map((name) => name.trim()) ?? queues;
  const unknown = names.filter((name) => !queues.includes(name as Queue));
  if (unknown.length > 0) throw new Error(`QUEUES names ${unknown.join(', ')}; known are ${queues.join(', ')}.`);
  return names as Queue[];
}
