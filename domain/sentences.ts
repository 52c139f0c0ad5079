import { attentionLabels } from './attention.ts';
import type { EventData, EventKind } from './events.ts';
import { formatMoney } from './money.ts';
import type { Process } from './process.ts';
import { unitById } from './units.ts';

export type Told = { readonly [K in EventKind]: { readonly kind: K; readonly data: EventData[K] } }[EventKind];

/** In whose place or name somebody acted. */
export type Acted = {
  readonly inPlaceOf?: string | null | undefined;
  readonly proxy?: string | null | undefined;
  readonly ofFirm?: boolean | undefined;
};

/** Names that the event itself does not hold, because they can be erased. */
export type Named = {
  readonly process: Process | undefined;
  readonly who: (by: string, acted?: Acted) => string;
  readonly mail: (name: string) => string;
};

/** What happened, as a person would tell it. */
export function sentenceOf({ kind, data }: Told, { process, who, mail }: Named): string {
  const step = (name: string) => process?.steps[name]?.title ?? attention(name);
  const label = (of: string, outcome: string) =>
    process?.steps[of]?.outcomes[outcome]?.label ?? attentionLabels[outcome] ?? outcome;
  switch (kind) {
    case 'caseStarted':
      return `${capital(process?.noun ?? 'dosya')} oluşturuldu${data.by ? `: ${who(data.by, { ...data, ofFirm: true })}` : ''}.`;
    case 'taskOpened':
      return `Yeni adım: ${step(data.step)}.`;
    case 'taskClosed':
      return closed(data, {
        step: step(data.step),
        label: label(data.step, data.outcome),
        who: who(data.by, data),
      });
    case 'attentionOpened':
      return 'Sistem bu dosyada bir işi tamamlayamadı; sistem sorumlusuna bildirildi.';
    case 'documentReceived':
      return `Belge alındı: ${papers(process, data.name)}.`;
    case 'documentIssued':
      return `Belge düzenlendi: ${process?.documents?.[data.name]?.title ?? data.name} (${data.number}).`;
    case 'mailSent':
      return `E-posta gönderildi: ${mail(data.name)}.`;
    case 'mailParked':
      return `E-posta üç gün boyunca teslim edilemedi: ${mail(data.name)}.`;
    case 'accountOpened':
      return data.how === 'created' ? 'Hesap açıldı.' : 'Firma, aynı e-posta adresinin hesabına eklendi.';
    case 'proxyOpened':
      return 'Vekaletname yürürlüğe girdi.';
    case 'declarationsReserved':
      return `Beyannameler bu talep için ayrıldı: ${data.declarations}.`;
    case 'refundFiled':
      return 'Talep genel sekreterliklere ulaştı.';
    case 'refundApproved':
      return `${unit(data.part)}: ${formatMoney(data.amount)} iade onaylandı.`;
    case 'refundPaid':
      return `${unit(data.part)}: ${formatMoney(data.amount)} ödendi.`;
    case 'declarationsFreed':
      return `${data.part ? `${unit(data.part)}: beyannameler` : 'Beyannameler'} yeniden seçilebilir.`;
    case 'taskClaimed':
      return `${who(data.by, data)} işi üstlendi.`;
    case 'taskReleased':
      return `${who(data.by, data)} işi bıraktı.`;
    case 'taskAssigned':
      return `İş atandı: ${who(data.to)} (atayan: ${who(data.by, data)}).`;
    case 'taskNoted':
      return `${who(data.by, data)} işin notunu yazdı.`;
    case 'taskPrioritised':
      return `${who(data.by, data)} işin önceliğini değiştirdi: ${priorities[data.priority] ?? data.priority}.`;
    case 'instructionsResent':
      return 'Yönergeler yeniden gönderildi.';
    case 'caseEnded':
      return `Sonuç: ${process?.ends[data.end] ?? data.end}.`;
    case 'caseErased':
      return 'Kişisel veriler ve belgeler silindi.';
  }
}

const unit = (id: string) => unitById(id)?.shortName ?? id;
const priorities = ['normal', 'yüksek', 'acil'];

type Words = { readonly step: string; readonly label: string; readonly who: string };

function closed({ outcome }: EventData['taskClosed'], { step, label, who }: Words): string {
  if (outcome === 'expired') return `${step}: süresi doldu.`;
  if (outcome === 'cancelled') return `${step}: artık beklenmiyor.`;
  return `${step}: ${who} “${label}” dedi.`;
}

const attention = (step: string) => (step === 'attention' ? 'Müdahale gerekiyor' : step);

function papers(process: Process | undefined, name: string): string {
  const forms = Object.values(process?.steps ?? {}).flatMap(({ outcomes }) => Object.values(outcomes));
  const fields = forms.flatMap(({ form }) =>
    (form ?? []).flatMap((entry) => ('fields' in entry ? entry.fields : [entry])),
  );
  return fields.find((field) => field.name === name)?.label ?? name;
}

const capital = (word: string) => word.charAt(0).toLocaleUpperCase('tr-TR') + word.slice(1);
