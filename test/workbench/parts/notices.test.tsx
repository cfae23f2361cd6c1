/** @jest-environment ./test/taskpane/page-environment.cjs */
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Notice } from '../../../src/workbench/desk';
import { Notices } from '../../../src/workbench/parts/Notices';

// Notices are dismissed one by one, and the keys always reach something.

const NOTICES: readonly Notice[] = [
  { id: 1, kind: 'error', text: '打不开' },
  { id: 2, kind: 'warning', text: '没有结果' },
];

let root: Root | undefined;

afterEach(() => {
  act(() => root?.unmount());
});

function Page() {
  const [notices, setNotices] = useState(NOTICES);
  return (
    <FluentProvider theme={webLightTheme}>
      <button type="button">打开</button>
      <Notices
        notices={notices}
        dismiss="关闭"
        onDismiss={(gone) => {
          setNotices(notices.filter(({ id }) => id !== gone));
        }}
      />
      <input aria-label="单元格" />
    </FluentProvider>
  );
}

function openPage(): void {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  root = createRoot(page);
  act(() => root?.render(<Page />));
}

const dismissers = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[aria-label=关闭]')];

/** Moves to the button of the notice that stands here, and presses it. */
function dismiss(place: number): void {
  act(() => {
    dismissers()[place]?.focus();
    dismissers()[place]?.click();
  });
}

test('the focus goes back to what had it before', () => {
  openPage();
  document.querySelector('button')?.focus();
  dismiss(1);
  expect(document.activeElement?.textContent).toBe('打开');
});

test('where nothing had it, it goes on to the next notice, and at last to the next control', () => {
  openPage();
  dismiss(0);
  expect(document.activeElement).toBe(dismissers().at(-1));
  dismiss(dismissers().length - 1);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('单元格');
});
