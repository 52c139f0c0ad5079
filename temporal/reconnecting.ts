/** Left to itself a connection that was lost is tried again after up to two minutes; people wait three seconds. */
export const channelArgs = {
  'grpc.initial_reconnect_backoff_ms': 200,
  'grpc.min_reconnect_backoff_ms': 200,
  'grpc.max_reconnect_backoff_ms': 1_000,
};
