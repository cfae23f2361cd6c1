/// <reference lib="dom" />
import type { KeyboardEvent, PointerEvent } from 'react';

export const NARROWEST = 320;
export const WIDEST = 720;
const STEP = 16;

interface SplitterProps {
  label: string;
  width: number;
  onWidth: (width: number) => void;
}

/** The line between grid and pane: drag it, or move it with the arrow keys. */
export function Splitter({ label, width, onWidth }: SplitterProps) {
  const to = (wanted: number): void => {
    onWidth(Math.min(WIDEST, Math.max(NARROWEST, Math.round(wanted))));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: WIDEST,
      End: NARROWEST,
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    to(wanted);
  };
  const onPointerDown = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) to(window.innerWidth - event.clientX);
  };
  return (
    <div
      className="splitter"
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
    />
  );
}
