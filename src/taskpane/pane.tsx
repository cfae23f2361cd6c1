/// <reference lib="dom" />
import {
  FluentProvider,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { StrictMode, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { HostTheme, WorkbookPort } from '../workbook/port';
import type { Engine } from './engine/engine';
import { startEngine } from './engine/start';
import { Pane } from './frame/Pane';
import { textsFor } from './locale';
import type { Insertion } from './more/insertion';
import { Session } from './session/session';
import { PaneContext, usePane, type HostDiagnostics, type PaneTools } from './shared/context';

const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const withFonts = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONTS });

const THEMES: Readonly<Record<HostTheme, Theme>> = {
  light: withFonts(webLightTheme),
  dark: withFonts(webDarkTheme),
  // Links have the system's colour: its contrast themes are dark or light, Fluent's is dark.
  'high-contrast': withFonts({
    ...teamsHighContrastTheme,
    colorBrandForegroundLink: 'LinkText',
    colorBrandForegroundLinkHover: 'LinkText',
    colorBrandForegroundLinkPressed: 'LinkText',
  }),
};

export interface PaneOptions {
  /** Address of functions.json, which lists the functions for cells. */
  functions?: string;
  diagnostics?: HostDiagnostics;
  /** Writes a formula into the selected cell, where the host can. */
  insert?: (formula: string) => Promise<Insertion>;
  /** Language of the pane's own texts; that of the host where it is not given. */
  language?: string;
  /** For tests: rules that run in the page itself. */
  engine?: Engine;
}

export interface PaneHandle {
  session: Session;
  /** Another workbook was opened. */
  workbookChanged: () => Promise<void>;
  /** The checked lines as a table, with a name for its file; undefined where nothing was checked. */
  exportCsv: () => Promise<{ name: string; text: string } | undefined>;
  unmount: () => void;
}

function Themed(): ReactElement {
  const { theme } = usePane();
  return (
    // The browser's own parts (dates, ticks, scroll bars) follow too.
    <FluentProvider
      theme={THEMES[theme]}
      style={{ height: '100%', colorScheme: theme === 'dark' ? 'dark' : 'light' }}
    >
      <Pane />
    </FluentProvider>
  );
}

function Root({ tools }: { tools: PaneTools }): ReactElement {
  return (
    <PaneContext value={tools}>
      <Themed />
    </PaneContext>
  );
}

/** Puts the pane into a page, beside or inside of what holds the workbook. */
export async function mountPane(
  element: HTMLElement,
  port: WorkbookPort,
  {
    language = port.host.language,
    functions = 'functions.json',
    insert,
    diagnostics,
    engine,
  }: PaneOptions = {},
): Promise<PaneHandle> {
  const texts = textsFor(language);
  const session = new Session(port, engine ?? (await startEngine()));
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <Root tools={{ session, texts, functions, insert, diagnostics }} />
    </StrictMode>,
  );
  await session.start();
  return {
    session,
    workbookChanged: () => session.openWorkbook(),
    exportCsv: async () => {
      const { lineCount, sheets, sheet } = session.store.get();
      if (lineCount === 0) return undefined;
      const name = texts.csvName(sheets.find(({ id }) => id === sheet)?.name ?? '');
      const { csv, verdicts, inPrinciple } = texts;
      return { name, text: await session.exportCsv({ ...csv, verdicts, inPrinciple }) };
    },
    unmount: () => {
      session.stop();
      root.unmount();
    },
  };
}
