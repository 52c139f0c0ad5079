import { useTranslation } from 'react-i18next';
import { useChoices } from './choices.ts';
import { useColleague } from './colleague.ts';
import { dayBefore } from './days.ts';
import type { Filter, Name } from './filter.ts';

/** A condition in words: "Birim: İKMİB". */
export function useSaid(filter: Filter): (name: Name) => string {
  const { t } = useTranslation(['desk', 'shared']);
  const { data: choices } = useChoices();
  const colleague = useColleague(filter.assignee);
  const process = choices?.processes.find(({ id }) => id === filter.process);
  const steps = choices?.processes.flatMap(({ steps }) => steps) ?? [];
  const words: { readonly [name in Name]?: () => string | undefined } = {
    process: () => process?.title,
    step: () => steps.find(({ id }) => id === filter.step)?.title,
    unit: () => choices?.units.find(({ id }) => id === filter.unit)?.short,
    assignee: () => colleague,
    dueBefore: () => filter.dueBefore && dayBefore(filter.dueBefore),
    openedBefore: () => filter.openedBefore && dayBefore(filter.openedBefore),
    overdue: () => t('shared:yes'),
    followUpDue: () => t('shared:yes'),
  };
  return (name) => `${t(`filter.${name}`)}: ${words[name]?.() ?? filter[name]}`;
}
