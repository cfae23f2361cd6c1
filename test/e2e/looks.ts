/** How the pane is looked at. */
export interface Look {
  name: string;
  width?: number;
  language?: string;
  dark?: boolean;
  forced?: boolean;
}

/** The colours of a dark Office. */
export const DARK = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x363636,
  controlForegroundColor: 0xffffff,
};
