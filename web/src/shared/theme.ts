import { createTheme } from '@mui/material/styles';
import { site } from './site.ts';

/** Greys and one accent for each institution; docs/design-language.md says why each is as it is. */
const accents = {
  tim: { light: '#0B3B75', dark: '#8AB4F0' },
  bthk: { light: '#0F6A5B', dark: '#6FCDB6' },
  ticaret: { light: '#7A1F2B', dark: '#EE9BA9' },
} as const;

const { light, dark } = accents[site.institution];

export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'media' },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: light },
        background: { default: '#FFFFFF', paper: '#FFFFFF' },
        text: { primary: '#1A1D21', secondary: '#4B5259' },
        divider: '#D5D9DE',
        error: { main: '#B3261E' },
        warning: { main: '#8A5A00' },
        success: { main: '#1B6B3A' },
        info: { main: light },
      },
    },
    dark: {
      palette: {
        primary: { main: dark, dark, contrastText: '#10151B' },
        background: { default: '#14171A', paper: '#1A1E22' },
        text: { primary: '#ECEFF2', secondary: '#B4BCC4' },
        divider: '#3A4148',
        error: { main: '#FFB4AB' },
        warning: { main: '#F2C069' },
        success: { main: '#8FD9A8' },
        info: { main: dark },
      },
    },
  },
  shape: { borderRadius: 4 },
  spacing: 8,
  typography: {
    fontFamily: "'Inter', system-ui, sans-serif",
    fontSize: 14,
    body1: { fontSize: '1rem', lineHeight: 1.5 },
    body2: { fontSize: '0.875rem', lineHeight: 1.45 },
    h1: { fontSize: '1.75rem', fontWeight: 600, lineHeight: 1.25, letterSpacing: '-0.01em' },
    h2: { fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.3 },
    h3: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.4 },
    button: { textTransform: 'none', fontWeight: 600, fontSize: '1rem' },
  },
  transitions: {
    duration: { shortest: 80, shorter: 100, short: 120, standard: 150, enteringScreen: 150, leavingScreen: 120 },
  },
  components: {
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: { root: { minHeight: 40, '&.Mui-focusVisible': focus() } },
    },
    MuiIconButton: { styleOverrides: { root: { '&.Mui-focusVisible': focus() } } },
    MuiLink: { defaultProps: { underline: 'always' } },
    MuiPaper: { defaultProps: { elevation: 0 } },
    MuiCssBaseline: { styleOverrides: base() },
  },
});

function focus() {
  return { outline: '3px solid var(--mui-palette-primary-main)', outlineOffset: '2px' };
}

function base() {
  return {
    html: { scrollPaddingBlock: '96px' },
    ':focus-visible': focus(),
    'h1:focus, main:focus': { outline: 'none' },
    '@media (prefers-reduced-motion: reduce)': { '*': { animation: 'none !important', transition: 'none !important' } },
    '@media print': { 'header, nav, footer, button, [data-no-print]': { display: 'none !important' } },
  };
}
