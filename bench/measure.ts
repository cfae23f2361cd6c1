/** Measuring for the benchmarks: figures are told as ratios within one run, for machines differ. */
import { execFileSync } from 'node:child_process';

export interface Measurement {
  seconds: number;
  peakMiB: number;
}

/** The middle one of several runs. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Runs a job in a process of its own, so that its peak of memory is its own. The job prints a `Measurement`. */
export function inOwnProcess(...args: string[]): Measurement {
  return JSON.parse(
    execFileSync(process.execPath, [process.argv[1] ?? '', ...args], { encoding: 'utf8' }),
  ) as Measurement;
}

/** Prints what a job took, from inside its process. */
export async function printMeasurement(job: () => unknown): Promise<void> {
  const start = performance.now();
  await job();
  const seconds = (performance.now() - start) / 1000;
  // maxRSS is in KiB on every platform that Node runs on.
  process.stdout.write(JSON.stringify({ seconds, peakMiB: process.resourceUsage().maxRSS / 1024 }));
}

/** Calls of a function a second, over at least so many seconds. */
export function perSecond(calls: number, run: () => void, seconds = 1): number {
  run();
  let done = 0;
  const start = performance.now();
  while (performance.now() - start < seconds * 1000) {
    run();
    done += calls;
  }
  return done / ((performance.now() - start) / 1000);
}
