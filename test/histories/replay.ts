import '../stack/temporal.ts';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import type { Bundle } from '../../workers/bundle.ts';
import type { Golden } from '../rig/golden.ts';

type Recorded = readonly { readonly story: string; readonly golden: Golden }[];

/** Which stories the code no longer tells, and what it says about them. */
export async function unlike({ code }: Pick<Bundle, 'code'>, recorded: Recorded): Promise<Record<string, string>> {
  const histories = recorded.map(({ story, golden }) => ({
    workflowId: caseOf(golden),
    history: historyFromJSON(golden.history),
    story,
  }));
  const storyOf = new Map(histories.map(({ workflowId, story }) => [workflowId, story]));
  const told: Record<string, string> = {};
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: { code } }, histories))
    if (error) told[storyOf.get(workflowId)!] = error.message;
  return told;
}

/** Task ids are made of the case's id, so a replay needs the one that the case had. */
function caseOf({ history }: Golden): string {
  const [begun] = (history as { events: readonly Begun[] }).events;
  const [input] = begun!.workflowExecutionStartedEventAttributes.input.payloads;
  return JSON.parse(Buffer.from(input!.data, 'base64').toString()).caseId;
}

type Begun = {
  readonly workflowExecutionStartedEventAttributes: { readonly input: { readonly payloads: readonly { data: string }[] } };
};
