import { useRef } from 'react';
import { newKey } from '../key.ts';

/** The key under which something is sent: the same content has the same one, so that a second click is the same act (U17). */
export function useKeyFor(): (content: unknown) => string {
  const last = useRef({ content: '', key: '' });
  return (content) => {
    const written = JSON.stringify(content);
    if (last.current.content !== written) last.current = { content: written, key: newKey() };
    return last.current.key;
  };
}
