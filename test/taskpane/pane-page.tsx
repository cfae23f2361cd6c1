/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Workbook } from '../../src/budget';
import { EngineService } from '../../src/taskpane/engine/service';
import { textsFor } from '../../src/taskpane/locale';
import { Session } from '../../src/taskpane/session/session';
import { PaneContext } from '../../src/taskpane/shared/context';
import { MemoryPort } from './memory-port';

/** A tab on a page, in front of a workbook in memory. */
export interface PanePage {
  session: Session;
  port: MemoryPort;
  page: HTMLElement;
  /** Works on the session past the page, and lets the page follow. */
  work: (work: (session: Session) => Promise<void>) => Promise<void>;
  /** Lets answers arrive. */
  rest: () => Promise<void>;
  /** The element with this accessible name; throws where there is none, and tells what there is. */
  named: (selector: string, name: string | RegExp) => HTMLElement;
  press: (selector: string, name: string | RegExp) => Promise<void>;
  choose: (name: string | RegExp, value: string) => Promise<void>;
  type: (name: string | RegExp, text: string) => Promise<void>;
  close: () => Promise<void>;
}

function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const by = element.getAttribute('aria-labelledby');
  if (by !== null)
    return by
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
  const of = element.id === '' ? null : document.querySelector(`label[for="${element.id}"]`);
  return of?.textContent ?? element.textContent ?? '';
}

/** React hears of a value only where it is set past its own setter. */
function setValue(element: HTMLElement, value: string): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set;
  setter?.call(element, value);
}

export async function openTab(
  tab: ReactElement,
  workbook: Workbook,
  { region = 'liangping', language = 'zh-CN' }: { region?: string; language?: string } = {},
): Promise<PanePage> {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  const port = new MemoryPort(workbook);
  const session = new Session(port, new EngineService());
  await session.start();
  await session.chooseRegion(region);
  await session.chooseDate('2026-11-21');
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  const root = createRoot(page);
  const rest = (): Promise<void> =>
    act(async () => {
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
    });
  act(() => {
    root.render(
      <FluentProvider theme={webLightTheme}>
        <PaneContext value={{ session, texts: textsFor(language), functions: '' }}>{tab}</PaneContext>
      </FluentProvider>,
    );
  });
  await rest();
  const named = (selector: string, name: string | RegExp): HTMLElement => {
    const all = [...page.querySelectorAll<HTMLElement>(selector)];
    const found = all.find((one) =>
      typeof name === 'string' ? nameOf(one) === name : name.test(nameOf(one)),
    );
    if (!found) throw new Error(`no ${selector} “${String(name)}” among: ${all.map(nameOf).join(' | ')}`);
    return found;
  };
  const change = async (element: HTMLElement, value: string, event: string): Promise<void> => {
    act(() => {
      setValue(element, value);
      element.dispatchEvent(new Event(event, { bubbles: true }));
    });
    await rest();
  };
  return {
    session,
    port,
    page,
    rest,
    named,
    work: async (work) => {
      await act(() => work(session));
      await rest();
    },
    press: async (selector, name) => {
      act(() => {
        named(selector, name).click();
      });
      await rest();
    },
    choose: (name, value) => change(named('select', name), value, 'change'),
    type: async (name, text) => {
      const field = named('input', name);
      await change(field, text, 'input');
      act(() => {
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      });
      await rest();
    },
    close: async () => {
      session.stop();
      await act(async () => {
        root.unmount();
        await Promise.resolve();
      });
    },
  };
}
