import Link from '@mui/material/Link';

/** Addresses in a sentence of the API can be followed. */
export function WithLinks({ text }: { readonly text: string }) {
  return text.split(/(https:\/\/[\w./-]*\w)/).map((part) =>
    part.startsWith('https://') ? (
      <Link key={part} href={part} target="_blank" rel="noreferrer" color="inherit">
        {part}
      </Link>
    ) : (
      part
    ),
  );
}
