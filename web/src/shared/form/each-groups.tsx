import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Control } from './control.tsx';
import { FormFields, type FormFieldsProps, withValue } from './form-fields.tsx';
import type { Answer, Field, Option } from './types.ts';

/** Where several fields ask for one each, people do one after the other: what belongs to an entry stands under its name. */
export function EachGroups(props: FormFieldsProps) {
  const each = props.fields.filter(({ each }) => Array.isArray(each));
  if (each.length < 2) return <FormFields {...props} />;
  return (
    <>
      <FormFields {...props} fields={props.fields.filter((field) => !each.includes(field))} />
      {entriesIn(each).map((entry) => (
        <Group key={entry.value} {...{ ...props, fields: each, entry }} />
      ))}
    </>
  );
}

function Group({ entry, ...props }: FormFieldsProps & { readonly entry: Option }) {
  const { fields, answer, onChange, problems = {}, uploads, records, prefix = '' } = props;
  const here = fields.flatMap((field) => {
    const own = (field.each as readonly Option[]).find(({ value }) => value === entry.value);
    return own ? [{ field, hint: own.hint }] : [];
  });
  return (
    <Box component="fieldset" sx={frame}>
      <Typography component="legend" sx={{ fontWeight: 600, fontSize: '1.125rem', p: 0, mb: 1.5 }}>
        {entry.label}
      </Typography>
      {here.map(({ field, hint }) => (
        <Control
          key={field.name}
          {...{ answer, problems, uploads, records, entry: entry.value, among: entry.label }}
          name={`${prefix}${field.name}.${entry.value}`}
          field={single(field, hint)}
          value={givenFor(answer, field)[entry.value]}
          onChange={(value) =>
            onChange(withValue(answer, field.name, withValue(givenFor(answer, field), entry.value, value)))
          }
        />
      ))}
    </Box>
  );
}

function single({ each: _, ...field }: Field, hint: string | undefined): Field {
  return { ...field, hint: [hint, field.hint].filter(Boolean).join('\n') || undefined } as Field;
}

const givenFor = (answer: Answer, { name }: Field) => (answer[name] ?? {}) as Answer;

/** In the order in which they are asked, each once. */
const entriesIn = (fields: readonly Field[]): readonly Option[] => [
  ...new Map(fields.flatMap(({ each }) => each as readonly Option[]).map((entry) => [entry.value, entry])).values(),
];

const frame = { border: 0, borderTop: 1, borderTopColor: 'divider', m: 0, mb: 3, p: 0, pt: 2, minWidth: 0 };
