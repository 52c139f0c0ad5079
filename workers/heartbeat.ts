import type { ActivityInterceptorsFactory } from '@temporalio/worker';

/** An activity of a worker that was killed is missed, and tried elsewhere, long before its own time would be over. */
export const heartbeating: ActivityInterceptorsFactory = (activity) => ({
  inbound: {
    async execute(input, next) {
      const { heartbeatTimeoutMs } = activity.info;
      if (!heartbeatTimeoutMs) return next(input);
      const beating = setInterval(() => activity.heartbeat(), heartbeatTimeoutMs / 4);
      return next(input).finally(() => clearInterval(beating));
    },
  },
});
