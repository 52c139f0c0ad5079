import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { site } from '../site.ts';

type Props = {
  readonly title: string;
  /** Something on the page has to be mended: the title says so first. */
  readonly hasProblems?: boolean;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly wide?: boolean;
};

/** A page: one h1, a title of its own, and the focus on it when it is come to. */
export function Page({ title, hasProblems = false, lead, actions, children, wide = false }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${hasProblems ? t('errorTitle', { title }) : title} · ${site.service}`;
  }, [title, hasProblems, t]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the address does
  useEffect(() => heading.current?.focus({ preventScroll: true }), [pathname]);
  return (
    <Box sx={{ maxWidth: wide ? 'none' : '44rem' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'baseline', justifyContent: 'space-between' }}>
        <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ mb: lead ? 1 : 3, overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {actions && <Box sx={{ mb: 2 }}>{actions}</Box>}
      </Box>
      {lead && (
        <Typography component="div" sx={{ mb: 3, color: 'text.secondary', maxWidth: '70ch' }}>
          {lead}
        </Typography>
      )}
      {children}
    </Box>
  );
}
