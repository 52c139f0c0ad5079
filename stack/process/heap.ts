/**
 * What an API process is started with. Unbounded, V8 lets half a gigabyte of what is over lie about before it collects;
 * what people wait for lives a second or two, so it is given room to be over while it is young. More for an API that
 * serves thousands of streams (docs/operations.md).
 */
export const heapOfApi = { NODE_OPTIONS: '--max-old-space-size=512 --max-semi-space-size=32' };
