import type { Browser } from 'playwright-core';
import { openChromium } from './chromium';
import { ExcelStage } from './excel-stage';
import { checkJourneys } from './journeys/check';
import { excelJourneys } from './journeys/excel';
import { markJourneys } from './journeys/marks';
import { reviewJourneys } from './journeys/review';
import { runJourneys } from './journeys/run';
import { tabJourneys } from './journeys/tabs';

// What a user does with the pane, in front of the simulated Excel under the real Office.js.

jest.setTimeout(90_000);

let browser: Browser;
let stage: ExcelStage;

beforeAll(async () => {
  browser = await openChromium();
  stage = new ExcelStage(browser);
});

afterAll(async () => {
  await stage.close();
  await browser.close();
});

runJourneys(
  [...checkJourneys, ...reviewJourneys, ...excelJourneys, ...markJourneys, ...tabJourneys],
  () => stage,
  'Excel',
);
