/// <reference lib="dom" />
import { useEffect, useState } from 'react';

/** Whether what is dragged are files, and not a text or cells of the grid. */
const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** Takes files dropped anywhere on the page, before the grid sees them; tells whether some hang above it. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [above, setAbove] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setAbove(true);
    };
    const leave = (event: DragEvent): void => {
      // Between two elements of the page there is a next one; on the way out there is none.
      if (event.relatedTarget === null) setAbove(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setAbove(false);
      onFiles(Array.from(event.dataTransfer?.files ?? []));
    };
    const controller = new AbortController();
    const options = { capture: true, signal: controller.signal };
    window.addEventListener('dragover', over, options);
    window.addEventListener('dragleave', leave, options);
    window.addEventListener('drop', drop, options);
    return () => {
      controller.abort();
    };
  }, [onFiles]);
  return above;
}
