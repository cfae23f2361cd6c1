/** Id of the part of the pane that its tabs turn. */
export const TAB_BODY = 'tab-body';
