/// <reference lib="dom" />

/** Id of the part of the pane that its tabs turn. */
export const TAB_BODY = 'tab-body';

/** A note above the tab goes away with the button that has the focus: the next key is for what stands beneath it. */
export function focusTabBody(): void {
  document.getElementById(TAB_BODY)?.focus({ preventScroll: true });
}
