import { startTestStack } from './run.ts';

export default async () => {
  globalThis.evrakTestStack = await startTestStack();
};
