import { useRef, useState } from 'react';
import { useSentence } from '../page/refused.tsx';
import { FileChosen } from './file-chosen.tsx';
import { FileDrop } from './file-drop.tsx';
import { FileSending } from './file-sending.tsx';
import { Labelled } from './labelled.tsx';
import type { ControlProps, DocumentField, Uploaded } from './types.ts';

type Sending = { readonly file: File; readonly share: number; readonly stop: AbortController };
type State = { readonly sending?: Sending; readonly refused?: { readonly file: File; readonly say: string } };

/** One file: chosen, dropped or photographed; on its way, with cancel; there, with replace; or refused, with retry. */
export function FileControl({ field, name, value, onChange, problems, uploads }: ControlProps<DocumentField>) {
  const [{ sending, refused }, setState] = useState<State>({});
  const say = useSentence();
  const fresh = useRef(new Map<string, Uploaded>());
  if (!uploads) throw new Error('a form with files needs a place to send them to');

  const send = async (file: File) => {
    const stop = new AbortController();
    const at = (share: number) => setState({ sending: { file, share, stop } });
    at(0);
    try {
      const uploaded = await uploads.to(field.name, file, at, stop.signal);
      fresh.current.set(uploaded.id, uploaded);
      setState({});
      onChange(uploaded.id);
    } catch (problem) {
      setState(stop.signal.aborted ? {} : { refused: { file, say: say(problem) } });
    }
  };

  const there = typeof value === 'string' ? (fresh.current.get(value) ?? uploads.known.get(value)) : undefined;
  const labels = { name, label: field.label, hint: field.hint, optional: field.optional ?? false };
  return (
    <Labelled {...labels} problem={refused?.say ?? problems[name]} isGroup>
      {sending ? (
        <FileSending {...sending} onCancel={() => sending.stop.abort()} />
      ) : there && !refused ? (
        <FileChosen file={there} onRemove={() => onChange(undefined)} />
      ) : (
        <FileDrop
          {...{ name, kind: field.kind, label: field.label, onFile: (file) => void send(file) }}
          {...(refused && { onRetry: () => void send(refused.file) })}
        />
      )}
    </Labelled>
  );
}
