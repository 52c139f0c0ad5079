import { useRef, useState } from 'react';
import { isProblem } from '../http.ts';
import { useSentence } from '../page/refused.tsx';
import { EarlierFiles } from './earlier-files.tsx';
import { FileChosen } from './file-chosen.tsx';
import { FileDrop } from './file-drop.tsx';
import { FileSending } from './file-sending.tsx';
import { Labelled } from './labelled.tsx';
import type { ControlProps, DocumentField, EarlierFile, Uploaded } from './types.ts';

type Sending = { readonly file: File; readonly share: number; readonly stop: AbortController };
/** Retried as it is only where the way was at fault, not the file. */
type Refused = { readonly say: string; readonly again?: File };
type State = { readonly sending?: Sending; readonly refused?: Refused };

/** One file: chosen, dropped or photographed; on its way, with cancel; there, with replace; or refused, with retry. */
export function FileControl(props: ControlProps<DocumentField>) {
  const { field, entry, among, name, value, onChange, problems, uploads } = props;
  const [{ sending, refused }, setState] = useState<State>({});
  const say = useSentence();
  const mended = useRef<string>(undefined);
  const fresh = useRef(new Map<string, Uploaded>());
  if (!uploads) throw new Error('a form with files needs a place to send them to');

  const wanted = { field: field.name, entry };
  const take = (uploaded: Uploaded) => {
    fresh.current.set(uploaded.id, uploaded);
    mended.current = problems[name];
    setState({});
    onChange(uploaded.id);
  };
  const onceMore = ({ id }: EarlierFile) =>
    void uploads.earlier?.use(wanted, id).then(take, (problem) => setState({ refused: { say: say(problem) } }));
  const send = async (file: File) => {
    const stop = new AbortController();
    const at = (share: number) => setState({ sending: { file, share, stop } });
    at(0);
    try {
      take(await uploads.to(wanted, file, at, stop.signal));
    } catch (problem) {
      setState(
        stop.signal.aborted ? {} : { refused: { say: say(problem), ...(!isOfFile(problem) && { again: file }) } },
      );
    }
  };

  const there = typeof value === 'string' ? (fresh.current.get(value) ?? uploads.known.get(value)) : undefined;
  const again = refused?.again;
  const labels = { name, label: field.label, hint: field.hint, optional: field.optional ?? false };
  const problem = there && problems[name] === mended.current ? undefined : problems[name];
  return (
    <Labelled {...labels} problem={refused?.say ?? problem} isGroup>
      {sending ? (
        <FileSending {...sending} onCancel={() => sending.stop.abort()} />
      ) : there && !refused ? (
        <FileChosen file={there} onRemove={() => onChange(undefined)} />
      ) : (
        <>
          <FileDrop
            {...{
              kind: field.kind,
              label: [among, field.label].filter(Boolean).join(': '),
              onFile: (file) => void send(file),
            }}
            {...(again && { onRetry: () => void send(again) })}
          />
          {uploads.earlier && <EarlierFiles of={uploads.earlier} field={field.name} onUse={onceMore} />}
        </>
      )}
    </Labelled>
  );
}

const isOfFile = (problem: unknown) => isProblem(problem) && problem.code === 'FileRefused';
