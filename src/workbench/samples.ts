/// <reference lib="dom" />
/** The workbooks to try that lie beside the page, by file name, in order. */
declare const GOVIT_SAMPLES: readonly string[];

export const SAMPLES: readonly string[] = GOVIT_SAMPLES;

/** The name of a sample as it is listed: 01-梁平-监测预警系统预算表.xlsx → 01 梁平 监测预警系统预算表 */
export function sampleTitle(fileName: string): string {
  return fileName.replace(/\.xlsx$/u, '').replaceAll('-', ' ');
}

/** The region that a sample was made for, as it stands in its name; undefined where the file is none. */
export function sampleRegion(fileName: string): string | undefined {
  return SAMPLES.includes(fileName) ? fileName.split('-')[1] : undefined;
}

/**
 * Fetches a sample.
 *
 * @throws {Error} it does not arrive
 */
export async function fetchSample(fileName: string): Promise<Uint8Array> {
  const response = await fetch(`samples/${encodeURIComponent(fileName)}`);
  if (!response.ok) throw new Error(String(response.status));
  return new Uint8Array(await response.arrayBuffer());
}
