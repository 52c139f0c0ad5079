import { useTranslation } from 'react-i18next';
import type { MarkedNode } from './marks.ts';

/** What is said of a step beside its title: who has it, for how long, and whether the case is there. */
export function useNodeWords(): (node: MarkedNode) => readonly string[] {
  const { t } = useTranslation();
  return ({ who, until, target, isPresent, kind }) => [
    ...(isPresent ? [t(kind === 'end' ? 'diagram.endedHere' : 'diagram.here')] : []),
    ...(who === null ? [] : [who]),
    ...(until === null ? [] : [t('diagram.until', { span: until })]),
    ...(target === null ? [] : [t('diagram.target', { span: target })]),
  ];
}
