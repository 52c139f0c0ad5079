import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { isDocumentField } from '../../../../../domain/form/parts.ts';
import type { CaseView, Standing } from '../../../shared/case/types.ts';
import type { Field } from '../../../shared/form/types.ts';
import { Fact, Facts } from '../../../shared/page/facts.tsx';

type Props = { readonly of: CaseView; readonly standing: Standing; readonly onGoal: (page: number) => void };

/** U14: what was given on each page before this one, with the way back to change it. Records and files stand below. */
export function Changes({ of, standing, onGoal }: Props) {
  const { t } = useTranslation();
  const { pages, at } = standing.wizard!;
  return (
    <Facts>
      {pages.slice(0, at).map(({ title, steps }, page) => {
        const given = of.answers.findLast(({ step, fields }) => steps.includes(step) && fields.length > 0);
        const written = (given?.fields ?? []).filter((field) => !isElsewhere(field as Field));
        const change = (
          <Button size="small" aria-label={t('changeWhat', { what: title })} onClick={() => onGoal(page)}>
            {t('change')}
          </Button>
        );
        return (
          <Fact key={title} name={title} action={change}>
            {written.length > 0
              ? written.map(({ label, shown, value }) => `${label}: ${shown ?? String(value)}`).join('\n')
              : t('wizard.below')}
          </Fact>
        );
      })}
    </Facts>
  );
}

const isElsewhere = (field: Field): boolean => field.kind === 'records' || isDocumentField(field);
