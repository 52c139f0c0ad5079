import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** What a key does; whoever has nothing to do with it says false, and the browser does what it always does. */
export type Keys = Readonly<Record<string, () => unknown>>;

/** Single keys that act wherever the focus is, except where somebody writes; they can be switched off (2.1.4). */
export function useShortcuts(keys: Keys): void {
  const { isOn } = useSwitch();
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act || !isOn || isElsewhere(event)) return;
    if (act() !== false) event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function isElsewhere({ target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented || ctrlKey || metaKey || altKey) return true;
  if (document.querySelector('[role=dialog], [role=menu], [role=listbox]')) return true;
  const writing = 'textarea, select, [contenteditable], [role=combobox], input:not([type=checkbox])';
  return target instanceof Element && target.closest(writing) !== null;
}

const kept = 'shortcuts';
const changed = 'evrak:shortcuts';

/** Whether single keys act; each browser remembers its own. */
export function useSwitch() {
  const isOn = useSyncExternalStore(subscribe, () => localStorage.getItem(kept) !== 'off');
  const turn = (on: boolean) => {
    if (on) localStorage.removeItem(kept);
    else localStorage.setItem(kept, 'off');
    window.dispatchEvent(new Event(changed));
  };
  return { isOn, turn };
}

function subscribe(tell: () => void) {
  window.addEventListener(changed, tell);
  return () => window.removeEventListener(changed, tell);
}
