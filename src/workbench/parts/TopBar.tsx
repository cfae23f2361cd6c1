/// <reference lib="dom" />
import { Button, Select, ToggleButton, Tooltip } from '@fluentui/react-components';
import { ArrowDownloadRegular, FolderOpenRegular, PanelRightRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { Texts } from '../locale';
import { SAMPLES, sampleTitle } from '../samples';

interface TopBarProps {
  texts: Texts;
  fileName: string | undefined;
  paneInFront: boolean;
  onFile: (file: File) => void;
  onSample: (name: string) => void;
  onExport: () => void;
  onPaneInFront: (inFront: boolean) => void;
}

/** What can be done with workbooks. */
export function TopBar(props: TopBarProps) {
  const { texts, fileName, paneInFront, onFile, onSample, onExport, onPaneInFront } = props;
  const picker = useRef<HTMLInputElement>(null);
  const sample = fileName !== undefined && SAMPLES.includes(fileName) ? fileName : '';
  return (
    <header className="top-bar">
      <h1>{texts.title}</h1>
      <Tooltip content={texts.openHint} relationship="description">
        <Button icon={<FolderOpenRegular />} onClick={() => picker.current?.click()}>
          {texts.open}
        </Button>
      </Tooltip>
      <input
        ref={picker}
        hidden
        type="file"
        aria-label={texts.open}
        accept=".xlsx"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file again is a change, too: it may have been saved in between.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <Select
        aria-label={texts.samples}
        value={sample}
        onChange={(_, { value }) => {
          onSample(value);
        }}
      >
        {sample === '' && (
          <option value="" disabled>
            {fileName === undefined ? texts.samples : `${texts.ownFile} · ${fileName}`}
          </option>
        )}
        {SAMPLES.map((name) => (
          <option key={name} value={name}>
            {sampleTitle(name)}
          </option>
        ))}
      </Select>
      <Button icon={<ArrowDownloadRegular />} onClick={onExport}>
        {texts.exportResult}
      </Button>
      <span className="not-rewritten">{texts.notRewritten}</span>
      <ToggleButton
        className="pane-toggle"
        icon={<PanelRightRegular />}
        checked={paneInFront}
        onClick={() => {
          onPaneInFront(!paneInFront);
        }}
      >
        {texts.showPane}
      </ToggleButton>
    </header>
  );
}
