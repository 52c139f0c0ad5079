import { call } from '../../http.ts';
import type { Records } from './types.ts';

/** Those of a firm, for a case where there is one already. */
export const recordsOf = (of: { readonly firm: string; readonly case?: string }): Records => ({
  key: `/api/records ${of.firm} ${of.case ?? ''}`,
  find: (source, { ids = [], ...query }) => {
    const given = Object.entries({ ...of, ...query }).filter(([, value]) => value);
    const words = new URLSearchParams([...given, ...ids.map((id) => ['ids', id])] as [string, string][]);
    return call('GET', `/api/records/${source}?${words}`);
  },
});
