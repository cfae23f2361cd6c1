import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

interface FocusHandlers {
  onFocus: (event: FocusEvent) => void;
  onBlur: (event: FocusEvent) => void;
}

/**
 * Keeps the focus in a list whose focused part is taken away (a line that is filtered out, a form that is closed): the open line
 * gets it, or else the list itself, so that the next key still reaches it.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>): FocusHandlers {
  const focused = useRef<Element>(undefined);
  useLayoutEffect(() => {
    if (!focused.current || focused.current.isConnected) return;
    focused.current = undefined;
    const open = list.current?.querySelector<HTMLElement>('[aria-expanded=true]');
    (open ?? list.current)?.focus({ preventScroll: true });
  });
  return {
    onFocus: ({ target }) => {
      focused.current = target;
    },
    onBlur: () => {
      focused.current = undefined;
    },
  };
}
