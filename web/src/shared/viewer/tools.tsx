import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Sign, type SignName } from './sign.tsx';
import type { Look, Viewed } from './types.ts';

type Props = {
  readonly documents: readonly Viewed[];
  readonly at: number;
  readonly look: Look;
  readonly onShow: (id: string) => void;
  readonly onLook: (look: Look) => void;
};

export function Tools({ documents, at, look, onShow, onLook }: Props) {
  const { t } = useTranslation();
  return (
    <Box sx={bar}>
      <Box
        component="select"
        aria-label={t('viewer.choose')}
        sx={select}
        value={documents[at]!.id}
        onChange={(event) => onShow(chosenIn(event))}
      >
        {documents.map(({ id, title, fileName }, index) => (
          <option key={id} value={id}>
            {t('viewer.place', { at: index + 1, of: documents.length, title, fileName })}
          </option>
        ))}
      </Box>
      <Tool name="previous" isOff={at === 0} onUse={() => onShow(documents[at - 1]!.id)} />
      <Tool name="next" isOff={at === documents.length - 1} onUse={() => onShow(documents[at + 1]!.id)} />
      <Tool name="smaller" isOff={look.zoom <= smallest} onUse={() => onLook(zoomed(look, -1))} />
      <Box component="output" sx={{ minWidth: '3.5em', textAlign: 'center' }} aria-label={t('viewer.zoom')}>
        {t('viewer.percent', { percent: Math.round(look.zoom * 100) })}
      </Box>
      <Tool name="larger" isOff={look.zoom >= largest} onUse={() => onLook(zoomed(look, 1))} />
      <Tool name="turn" onUse={() => onLook(turned(look))} />
    </Box>
  );
}

type ToolProps = { readonly name: SignName; readonly isOff?: boolean; readonly onUse: () => void };

function Tool({ name, isOff = false, onUse }: ToolProps) {
  const { t } = useTranslation();
  const say = t(`viewer.${name}`);
  return (
    <Button size="small" aria-label={say} title={say} disabled={isOff} onClick={onUse} sx={{ minWidth: 36, p: 0.5 }}>
      <Sign name={name} />
    </Button>
  );
}

const [smallest, largest, step] = [0.5, 4, 1.25];

export function zoomed(look: Look, by: 1 | -1): Look {
  const zoom = by > 0 ? look.zoom * step : look.zoom / step;
  return { ...look, zoom: Math.min(largest, Math.max(smallest, Math.abs(zoom - 1) < 0.05 ? 1 : zoom)) };
}

export const turned = (look: Look): Look => ({ ...look, turned: ((look.turned + 90) % 360) as Look['turned'] });

const chosenIn = ({ target }: { readonly target: EventTarget }) => (target as HTMLSelectElement).value;

const bar = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 0.5,
  p: 0.5,
  borderBottom: 1,
  borderColor: 'divider',
};
const select = {
  ...{ flex: '1 1 14rem', minWidth: 0, textOverflow: 'ellipsis' },
  ...{ height: 32, maxWidth: '100%', border: 1, borderColor: 'text.secondary', borderRadius: 1, px: 0.5 },
  ...{ bgcolor: 'background.paper', color: 'text.primary', font: 'inherit', fontWeight: 600 },
};
