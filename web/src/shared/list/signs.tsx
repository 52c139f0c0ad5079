import SvgIcon from '@mui/material/SvgIcon';

/** Drawn, because no font has to have them. */
export const ThreeDots = () => (
  <SvgIcon sx={{ fontSize: '1.125rem' }}>
    <circle cx="12" cy="5" r="2" />
    <circle cx="12" cy="12" r="2" />
    <circle cx="12" cy="19" r="2" />
  </SvgIcon>
);

export const Tick = ({ isOn }: { readonly isOn: boolean }) => (
  <SvgIcon sx={{ fontSize: '1.125rem', mr: 1, visibility: isOn ? 'visible' : 'hidden' }}>
    <path d="M4 12.5 9.5 18 20 6.5" fill="none" stroke="currentColor" strokeWidth="2.5" />
  </SvgIcon>
);
