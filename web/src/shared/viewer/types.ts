export type Viewed = {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly type: string;
  /** Where it lies, if not with the API. */
  readonly address?: string;
};

/** How a document is looked at: 1 is as wide as the room, turned in quarters. */
export type Look = { readonly zoom: number; readonly turned: 0 | 90 | 180 | 270 };

export const addressOf = ({ id, address }: Pick<Viewed, 'id' | 'address'>): string =>
  address ?? `/api/documents/${id}?inline=true`;
