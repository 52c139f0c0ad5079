import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

export type Bundle = { readonly code: string; readonly digest: string };

/** The workflow code as one file; its digest names the version that decided, in every history. */
export async function bundleWorkflows(
  workflowsPath = fileURLToPath(new URL('../workflows/index.ts', import.meta.url)),
) {
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: silent });
  return { code, digest: createHash('sha256').update(code).digest('hex') };
}

const nothing = () => undefined;
const silent = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };
