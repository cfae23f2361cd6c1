import { makeStyles } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useState, type ReactElement, type RefObject } from 'react';
import { usePane, useTools } from '../shared/context';
import { CLOSED_HEIGHT, LineRow, NARROW } from './LineRow';
import { lineUnit } from './units';
import { useKeptFocus } from '../shared/useKeptFocus';

const useStyles = makeStyles({
  list: {
    position: 'relative',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    // The lines go by its width, not by that of the page: in the workbench it is beside the grid.
    containerType: 'inline-size',
  },
});

/** Lines that are shown while others still come: all of them would be measured with every batch. */
const FIRST = 500;

const getScrollElement = (): HTMLElement | null => document.getElementById('tab-body');

/** The lines, of which only those in view are drawn. */
export function LineList({ list }: { list: RefObject<HTMLUListElement | null> }): ReactElement {
  const { texts } = useTools();
  const { lines, shown, selected, ticked, phase, understood } = usePane();
  const styles = useStyles();
  const [top, setTop] = useState(0);
  const [isNarrow, setNarrow] = useState(false);
  // The same functions until other lines are shown: a new one makes the list measure all its lines again.
  const keyOf = useCallback((place: number) => shown[place] ?? place, [shown]);
  const estimateSize = useCallback(() => (isNarrow ? CLOSED_HEIGHT.narrow : CLOSED_HEIGHT.wide), [isNarrow]);
  const virtualizer = useVirtualizer({
    count: phase === 'checking' ? Math.min(shown.length, FIRST) : shown.length,
    estimateSize,
    getScrollElement,
    getItemKey: keyOf,
    scrollMargin: top,
    overscan: 6,
  });
  // Lines above that turn out higher or lower move those in view only on the way up: after a leap nobody sees that they did, and each
  // of them would have all lines reckoned anew at once.
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = (
    { start },
    _,
    { scrollOffset, scrollDirection },
  ) => scrollDirection === 'backward' && start < (scrollOffset ?? 0);
  const width = virtualizer.scrollRect?.width;
  useLayoutEffect(() => {
    setTop(list.current?.offsetTop ?? 0);
    setNarrow((list.current?.clientWidth ?? Infinity) <= NARROW);
  }, [list, shown, width]);
  useEffect(() => {
    // Heights of lines that are out of sight are those of the other width.
    virtualizer.measure();
  }, [isNarrow, virtualizer]);
  const place = selected === undefined ? -1 : shown.indexOf(selected);
  useEffect(() => {
    if (place >= 0) virtualizer.scrollToIndex(place, { align: 'auto' });
  }, [place, virtualizer]);
  const keepFocus = useKeptFocus(list);
  return (
    <>
      {shown.length === 0 && <p>{texts.nothingShown}</p>}
      <ul
        ref={list}
        className={styles.list}
        aria-label={texts.lineList}
        tabIndex={-1}
        style={{ height: `${String(virtualizer.getTotalSize())}px` }}
        {...keepFocus}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[shown[index] ?? -1];
          return line ? (
            <LineRow
              key={key}
              line={line}
              unit={lineUnit(understood?.tables ?? [], line.table)}
              place={index}
              count={shown.length}
              top={start - top}
              isOpen={line.index === selected}
              canFocus={place < 0 ? index === 0 : line.index === selected}
              isTicked={ticked.has(line.index)}
              measure={virtualizer.measureElement}
            />
          ) : null;
        })}
      </ul>
    </>
  );
}
