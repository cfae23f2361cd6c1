/// <reference lib="dom" />
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { commandFor } from '../command';
import type { Texts } from '../locale';
import { MOST_GRID_ROWS, type SheetOutline } from '../opening/opened';

interface TooLongProps {
  texts: Texts;
  fileName: string;
  sheets: readonly SheetOutline[];
}

/** Says which sheets the grid does not show, and how they are checked without it. */
export function TooLong({ texts, fileName, sheets }: TooLongProps) {
  const [result, setResult] = useState('');
  const command = commandFor(fileName, texts.commandFile);
  const rows = sheets.reduce((most, { rowCount }) => Math.max(most, rowCount), 0);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(command);
      setResult(texts.copied);
    } catch {
      setResult(texts.notCopied);
    }
  };
  return (
    <section className="too-long" role="status">
      <p>
        {texts.tooLong(
          sheets.map(({ name }) => name),
          rows,
          MOST_GRID_ROWS,
        )}
      </p>
      <p>
        <code>{command}</code>{' '}
        <Button size="small" onClick={() => void copy()}>
          {texts.copy}
        </Button>{' '}
        <span>{result}</span>
      </p>
    </section>
  );
}
