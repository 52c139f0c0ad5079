const paths = {
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  smaller: 'M5 12h14',
  larger: 'M5 12h14M12 5v14',
  turn: 'M19 5v5h-5M18.5 10a7 7 0 1 0 .5 4',
} as const;

export type SignName = keyof typeof paths;

/** Drawn, so that every machine has it. */
export function Sign({ name }: { readonly name: SignName }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    >
      <path d={paths[name]} />
    </svg>
  );
}
