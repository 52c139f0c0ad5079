import Box from '@mui/material/Box';

type Props = {
  readonly label: string;
  readonly isOn: boolean;
  readonly isLocked: boolean;
  readonly onTurn: () => void;
};

/** The browser's own box: by every key, with room for a finger. */
export function Mark({ label, isOn, isLocked, onTurn }: Props) {
  return (
    <Box
      component="input"
      type="checkbox"
      aria-label={label}
      checked={isOn}
      disabled={isLocked}
      onChange={onTurn}
      sx={box}
    />
  );
}

/** Room for the bar that sticks below. */
const box = {
  scrollMarginBottom: '6rem',
  width: 24,
  height: 24,
  m: 0,
  accentColor: 'var(--mui-palette-primary-main)',
  verticalAlign: 'middle',
};
