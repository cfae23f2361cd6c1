import type { Browser } from 'playwright-core';
import { openChromium } from './chromium';
import { checkJourneys } from './journeys/check';
import { markJourneys } from './journeys/marks';
import { reviewJourneys } from './journeys/review';
import { runJourneys } from './journeys/run';
import { tabJourneys } from './journeys/tabs';
import { serveDist, type Served } from './workbench-page';
import { WorkbenchStage } from './workbench-stage';

// What a user does with the pane, in the workbench as npm start serves it.

jest.setTimeout(90_000);

let browser: Browser;
let served: Served;
let stage: WorkbenchStage;

beforeAll(async () => {
  [browser, served] = await Promise.all([openChromium(), serveDist(4473)]);
  stage = new WorkbenchStage(browser, served);
});

afterAll(async () => {
  await browser.close();
  served.stop();
});

// The name is asked for once in a page: this comes before any other decision.
runJourneys([...reviewJourneys, ...checkJourneys, ...markJourneys, ...tabJourneys], () => stage, 'Workbench');
