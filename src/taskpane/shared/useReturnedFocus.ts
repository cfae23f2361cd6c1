/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { useRef, type FocusEvent } from 'react';

interface ReturnedFocus {
  /** Of the part that holds the notes. */
  onFocus: (event: FocusEvent) => void;
  /** Gives the focus back before the note of this button goes away. */
  giveBack: (button: HTMLElement) => void;
}

const CONTROLS = ':is(button, input, select, textarea, summary, a[href], [tabindex]):not([aria-hidden=true])';

/** What is hidden, disabled or gone does not take it. */
function takesFocus(element: HTMLElement): boolean {
  element.focus({ preventScroll: true });
  return document.activeElement === element;
}

/** The controls that the Tab key reaches after this one, in order. */
function controlsAfter(control: HTMLElement): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (other) =>
      other.tabIndex >= 0 &&
      (control.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
}

/**
 * For notes that are dismissed: the button that is pressed goes away with its note, and the focus goes back to where it was before it
 * came to the notes, else on to the next control.
 */
export function useReturnedFocus(): ReturnedFocus {
  const before = useRef<HTMLElement>(undefined);
  return {
    onFocus: ({ currentTarget, relatedTarget }) => {
      if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
        before.current = relatedTarget;
    },
    giveBack: (button) => {
      const own = before.current;
      before.current = undefined;
      if (own === undefined || !takesFocus(own)) controlsAfter(button).some(takesFocus);
    },
  };
}
