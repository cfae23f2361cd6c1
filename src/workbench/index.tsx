/// <reference lib="dom" />
import { createRoot } from 'react-dom/client';
import { browserHost } from '../workbook/grid/browserHost';
import { createGridPort } from '../workbook/grid/port';
import { App } from './App';
import { Desk } from './desk';
import { textsFor } from './locale';
import { SAMPLES } from './samples';

// The offices that this is for work in Chinese, whatever language their browser was installed in; ?lang=en-US turns it.
const language = new URLSearchParams(location.search).get('lang') ?? 'zh-CN';
const texts = textsFor(language);
document.documentElement.lang = language;
document.title = texts.title;

const place = document.getElementById('workbench');
if (!place) throw new Error('index.html has no #workbench');
const desk = new Desk(createGridPort(browserHost(language)), texts);
createRoot(place).render(<App desk={desk} texts={texts} />);
addEventListener('beforeunload', (event) => {
  // The browser asks in its own words.
  if (desk.hasUnsaved()) event.preventDefault();
});
const [first] = SAMPLES;
if (first !== undefined) void desk.openSample(first);
