/// <reference lib="dom" />
import type { Host, HostTheme } from '../port';

const FORCED = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

function currentTheme(): HostTheme {
  if (matchMedia(FORCED).matches) return 'high-contrast';
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

/** A page of its own as the host: its colours are those that the person chose for all pages. */
export function browserHost(language: string): Host {
  return {
    kind: 'grid',
    language,
    get theme() {
      return currentTheme();
    },
    onTheme(listener) {
      const queries = [matchMedia(FORCED), matchMedia(DARK)];
      const tell = () => {
        listener(currentTheme());
      };
      for (const query of queries) query.addEventListener('change', tell);
      return () => {
        for (const query of queries) query.removeEventListener('change', tell);
      };
    },
  };
}
