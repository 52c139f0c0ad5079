import { type Diagram, marked } from '../../shared/diagram/marks.ts';
import { DrawnOrListed } from '../../shared/diagram/process-diagram.tsx';
import { longFirm, longSentence, longWord } from './long-texts.ts';

const place = (id: string, kind: 'start' | 'step' | 'end', title: string) => ({
  ...{ id, kind, title, target: kind === 'step' ? '2 iş günü' : null, until: kind === 'step' ? '7 gün' : null },
  who: kind === 'end' ? null : 'Üyelik şubesi görevlisi',
});

const diagram: Diagram = {
  nodes: [
    place('start', 'start', 'Başvuru'),
    place('papers', 'step', longFirm),
    place('review', 'step', 'İncele'),
    place('done', 'end', 'Onaylandı'),
    place('over', 'end', longWord.slice(0, 30)),
  ],
  arrows: [
    { from: 'start', to: 'papers', outcome: 'start', label: null },
    { from: 'papers', to: 'review', outcome: 'send', label: 'Gönder' },
    { from: 'papers', to: 'papers', outcome: 'add', label: 'Bir belge daha ekle' },
    { from: 'review', to: 'papers', outcome: 'correct', label: longSentence.slice(0, 60) },
    { from: 'review', to: 'done', outcome: 'approve', label: 'Onayla' },
    { from: 'papers', to: 'over', outcome: 'expired', label: 'Süresi doldu' },
  ],
};

const walked = [
  { step: 'start', outcome: 'start' },
  { step: 'papers', outcome: 'send' },
];

/** A case on its way: where it is, and which ways it has come. */
export const Drawings = () => <DrawnOrListed diagram={marked(diagram, { present: ['review'], walked })} />;
