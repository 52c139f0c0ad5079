import { Frame } from '../shared/page/frame.tsx';
import { LanguageSwitch } from '../shared/page/language.tsx';

export const DevFrame = () => <Frame right={<LanguageSwitch />} />;
