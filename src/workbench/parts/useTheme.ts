import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Host, HostTheme } from '../../workbook/port';

const THEMES: Record<HostTheme, Theme> = {
  light: webLightTheme,
  dark: webDarkTheme,
  'high-contrast': teamsHighContrastTheme,
};

/** The colours that the host asks for, now and when it changes them. */
export function useTheme(host: Host): { name: HostTheme; theme: Theme } {
  const name = useSyncExternalStore(host.onTheme, () => host.theme);
  return { name, theme: THEMES[name] };
}
