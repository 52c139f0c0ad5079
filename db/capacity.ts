import type { Capacity } from '../domain/casework.ts';

/** In whose name something was done, as columns: the firm acted for and, by proxy, the own firm and the proxy. */
export const capacityColumns = (capacity: Capacity | null | undefined) => ({
  acting_for: capacity?.firm ?? null,
  acting_by: capacity?.card?.by ?? null,
  acting_proxy: capacity?.card?.proxy ?? null,
});
