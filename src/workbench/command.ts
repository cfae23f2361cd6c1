/** Characters that no shell takes for anything but themselves between double quotes. */
const HARMLESS = /^[\p{L}\p{N}\p{M} ._()（）【】《》、，—\-+=@]+$/u;

/**
 * The command line that checks a file, to be copied into a terminal.
 *
 * @param instead stands for a file whose name a shell might take for a command
 */
export function commandFor(fileName: string, instead: string): string {
  const harmless = HARMLESS.test(fileName) && !fileName.startsWith('-');
  return `node dist/govit.js check "${harmless ? fileName : instead}" --region 梁平`;
}
