import { Control } from './control.tsx';
import { Labelled } from './labelled.tsx';
import type { ControlProps, Field, Option } from './types.ts';

/** One value for each entry of a list, such as one signed petition a secretariat. */
export function EntriesControl(props: ControlProps) {
  const { field, name, value, onChange, problems } = props;
  const { each, optional, ...single } = field;
  const entries = (Array.isArray(each) ? each : []) as readonly Option[];
  const given = (value ?? {}) as Readonly<Record<string, unknown>>;
  return (
    <Labelled
      {...{ name, label: field.label, hint: field.hint, optional: optional ?? false, problem: problems[name] }}
      isGroup
    >
      {entries.map((entry) => (
        <Control
          key={entry.value}
          {...{ ...props, value: given[entry.value], name: `${name}.${entry.value}`, entry: entry.value }}
          field={{ ...single, label: entry.label, hint: entry.hint } as Field}
          onChange={(next) => onChange({ ...given, [entry.value]: next })}
        />
      ))}
    </Labelled>
  );
}
