/// <reference lib="dom" />
import { useEffect, useRef } from 'react';
import { mountPane, type PaneHandle } from '../../taskpane/pane';
import type { WorkbookPort } from '../../workbook/port';

interface PaneHostProps {
  port: WorkbookPort;
  onPane: (pane: PaneHandle | undefined) => void;
}

/** The place of the pane, which is a tree of its own: the same as in Excel. */
export function PaneHost({ port, onPane }: PaneHostProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const mounting = mountPane(place.current, port);
    let gone = false;
    void mounting.then((pane) => {
      if (!gone) onPane(pane);
    });
    return () => {
      gone = true;
      onPane(undefined);
      void mounting.then((pane) => {
        pane.unmount();
      });
    };
  }, [port, onPane]);
  return <div ref={place} className="pane-host" />;
}
