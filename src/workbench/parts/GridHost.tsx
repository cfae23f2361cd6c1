/// <reference lib="dom" />
import { Spinner } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Desk, DeskState } from '../desk';
import { fetchFunctionTexts } from '../grid/functionTexts';
import type { Grid } from '../grid/startGrid';
import type { Texts } from '../locale';

interface GridHostProps {
  desk: Desk;
  state: DeskState;
  texts: Texts;
  dark: boolean;
}

/** The place of the grid, which is loaded when the page already stands. */
export function GridHost({ desk, state, texts, dark }: GridHostProps) {
  const place = useRef<HTMLDivElement>(null);
  const grid = useRef<Grid>(undefined);
  const startedDark = useRef(dark);
  useEffect(() => {
    const container = place.current;
    if (!container) return;
    void (async () => {
      try {
        const { language } = desk.port.host;
        const [{ startGrid }, functions] = await Promise.all([
          import(/* webpackChunkName: "grid" */ '../grid/startGrid'),
          fetchFunctionTexts(language),
        ]);
        const { oneCell } = texts;
        grid.current = await startGrid(container, {
          language,
          dark: startedDark.current,
          functions,
          oneCell,
        });
        desk.useGrid(grid.current);
      } catch (error) {
        desk.gridFailed(error instanceof Error ? error.message : String(error));
      }
    })();
  }, [desk, texts]);
  useEffect(() => {
    startedDark.current = dark;
    grid.current?.setDark(dark);
  }, [dark]);
  return (
    <div className="grid-place">
      <div ref={place} className="grid-host" inert={state.unshowable} />
      {!state.shown && (
        <div className="grid-cover">
          {state.unshowable ? (
            <p>{texts.nothingShown}</p>
          ) : (
            state.grid !== 'failed' && <Spinner label={texts.gridStarting} />
          )}
        </div>
      )}
    </div>
  );
}
