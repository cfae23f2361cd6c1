import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

interface FocusHandlers {
  onFocus: (event: FocusEvent) => void;
  onBlur: (event: FocusEvent) => void;
}

const OPEN_LINE = '[aria-expanded=true]';

/**
 * Keeps the focus in a part of the pane whose focused element is taken away (a line that is filtered out, a form that is closed, a
 * button that has done its work), so that the next key still reaches it.
 *
 * @param part gets the focus where it holds no heir
 * @param heirs of its elements, as a selector; the first one gets the focus
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>, heirs = OPEN_LINE): FocusHandlers {
  const focused = useRef<Element>(undefined);
  useLayoutEffect(() => {
    if (!focused.current || focused.current.isConnected) return;
    focused.current = undefined;
    // The user, or a part of this one, may have moved it on.
    if (document.activeElement !== document.body) return;
    const heir = part.current?.querySelector<HTMLElement>(heirs);
    (heir ?? part.current)?.focus({ preventScroll: true });
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
