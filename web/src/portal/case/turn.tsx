import Box from '@mui/material/Box';
import { fieldsOf } from '../../../../domain/form/parts.ts';
import type { Form } from '../../shared/form/types.ts';
import { Missing } from './missing.tsx';
import { OutcomeButton } from './outcome-button.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import type { OutcomeProps } from './turns.tsx';

export type Done = 'done' | 'recorded';

type Props = Omit<OutcomeProps, 'outcome'>;

/** What can be done at one step: first what is asked, then what is done by one click. */
export function Turn(props: Props) {
  const { standing } = props;
  return (
    <Box>
      <Missing {...standing} />
      {standing.outcomes.map((outcome) => {
        const asks = fieldsOf(outcome.form as unknown as Form).length > 0;
        const Choice = asks ? OutcomeForm : OutcomeButton;
        return <Choice key={outcome.id} {...{ ...props, outcome }} />;
      })}
    </Box>
  );
}
