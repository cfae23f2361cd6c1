import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

const BATCH = 1 << 16;

/**
 * Turns every line of the input into one line of the output, in order. Memory does not grow with the number of lines: output
 * is written in batches and waits for the reader.
 *
 * @param transform gives the output of a line; undefined for none
 */
export async function mapLines(
  input: Readable,
  output: Writable,
  transform: (line: string, number: number) => string | undefined,
): Promise<void> {
  let batch = '';
  let number = 0;
  const flush = async (): Promise<void> => {
    const text = batch;
    batch = '';
    if (text !== '' && !output.write(text))
      await new Promise<void>((resolve) => output.once('drain', resolve));
  };
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    const result = transform(number === 1 ? line.replace(/^\uFEFF/u, '') : line, number);
    if (result === undefined) continue;
    batch += `${result}\n`;
    if (batch.length > BATCH) await flush();
  }
  await flush();
}
