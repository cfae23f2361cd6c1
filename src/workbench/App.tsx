/// <reference lib="dom" />
import { FluentProvider } from '@fluentui/react-components';
import { useCallback, useState, type CSSProperties } from 'react';
import type { PaneHandle } from '../taskpane/pane';
import type { Desk } from './desk';
import type { Texts } from './locale';
import { CellLine } from './parts/CellLine';
import { GridHost } from './parts/GridHost';
import { Notices } from './parts/Notices';
import { PaneHost } from './parts/PaneHost';
import { Splitter } from './parts/Splitter';
import { TooLong } from './parts/TooLong';
import { TopBar } from './parts/TopBar';
import { useFileDrop } from './parts/useFileDrop';
import { useStore } from './parts/useStore';
import { useTheme } from './parts/useTheme';

const PANE_WIDTH = 400;

/** The workbench: a grid with the pane beside it. */
export function App({ desk, texts }: { desk: Desk; texts: Texts }) {
  const state = useStore(desk.store);
  const { name: themeName, theme } = useTheme(desk.port.host);
  const [paneWidth, setPaneWidth] = useState(PANE_WIDTH);
  const [paneInFront, setPaneInFront] = useState(false);
  const onPane = useCallback(
    (pane: PaneHandle | undefined) => {
      desk.usePane(pane);
    },
    [desk],
  );
  const onFiles = useCallback(
    (files: readonly File[]) => {
      const [file] = files;
      if (files.length > 1) desk.say('error', texts.oneFile);
      else if (file) void desk.openFile(file);
    },
    [desk, texts],
  );
  const dropping = useFileDrop(onFiles);
  return (
    <FluentProvider theme={theme} style={{ height: '100%' }}>
      {/* Of its own: what Fluent shows in front of the page takes over the provider's classes. */}
      <div className="workbench">
        <TopBar
          texts={texts}
          fileName={state.fileName}
          paneInFront={paneInFront}
          onFile={(file) => void desk.openFile(file)}
          onSample={(name) => void desk.openSample(name)}
          onExport={() => void desk.exportResult()}
          onPaneInFront={setPaneInFront}
        />
        <p className="progress" role="status">
          {state.opening === undefined ? '' : texts.opening(state.opening)}
        </p>
        <Notices
          notices={state.notices}
          dismiss={texts.dismiss}
          onDismiss={(id) => {
            desk.dismiss(id);
          }}
        />
        {state.fileName !== undefined && state.beyondGrid.length > 0 && (
          <TooLong key={state.fileName} texts={texts} fileName={state.fileName} sheets={state.beyondGrid} />
        )}
        <div
          className={paneInFront ? 'halves pane-in-front' : 'halves'}
          style={{ '--pane-width': `${String(paneWidth)}px` } as CSSProperties}
        >
          <main className="grid-half" aria-label={texts.grid}>
            <GridHost desk={desk} state={state} texts={texts} dark={themeName !== 'light'} />
            <CellLine desk={desk} texts={texts} />
          </main>
          <Splitter label={texts.paneWidth} width={paneWidth} onWidth={setPaneWidth} />
          <aside className="pane-half" aria-label={texts.pane}>
            <PaneHost port={desk.port} onPane={onPane} />
          </aside>
        </div>
        {dropping && <div className="drop-cover">{texts.dropHere}</div>}
      </div>
    </FluentProvider>
  );
}
