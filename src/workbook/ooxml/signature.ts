import { Fault } from './errors';
import { messages } from './messages';

/** Files are told by their first bytes, since a name is easily changed. */
export function refuseOtherFormats(bytes: Uint8Array, fileName: string): void {
  if (bytes.length === 0) throw new Fault('empty', messages.emptyFile);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  if (startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) throw new Fault('not-a-workbook', messages.plainZip);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw oleFault(bytes, fileName);
  if (isBareBiff(bytes)) throw new Fault('legacy-format', messages.xls);
  if (startsWith(bytes, ascii('%PDF'))) throw new Fault('not-a-workbook', messages.pdf);
  if (otherArchives.some((magic) => startsWith(bytes, magic))) {
    throw new Fault('not-a-workbook', messages.otherArchive);
  }
  const head = bytes.subarray(0, 4096);
  if (head.every((byte) => byte === 0)) throw new Fault('damaged', messages.zeroFilled);
  throw new Fault('not-a-workbook', textFormat(head) ?? messages.unknownFormat);
}

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

const otherArchives = [ascii('Rar!'), [0x37, 0x7a, 0xbc, 0xaf], [0x1f, 0x8b]];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** Excel 2 to 4 wrote .xls without the OLE container around it. */
function isBareBiff(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00;
}

/** Old .xls, .et and .doc share the OLE container with password-protected .xlsx: its directory tells them apart. */
function oleFault(bytes: Uint8Array, fileName: string): Fault {
  const streams = oleStreamNames(bytes);
  if (streams.has('EncryptedPackage') || streams.has('EncryptionInfo')) {
    return new Fault('encrypted', messages.password);
  }
  if (/\.et$/i.test(fileName)) return new Fault('legacy-format', messages.et);
  if (streams.has('Workbook') || streams.has('Book')) return new Fault('legacy-format', messages.xls);
  if (streams.has('WordDocument') || streams.has('PowerPoint Document')) {
    return new Fault('not-a-workbook', messages.ole);
  }
  return new Fault('legacy-format', messages.xls);
}

/**
 * The stream names of an OLE file. Directory entries are 128 bytes long and lie at multiples of 128, with the name in
 * UTF-16 and its length in bytes at 64; looking at every such place spares following the sector chains.
 */
function oleStreamNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) | ((bytes[at + 65] ?? 0) << 8);
    if (length < 4 || length > 64 || length % 2 === 1) continue;
    let name = '';
    for (let i = at; i < at + length - 2; i += 2) {
      name += String.fromCharCode((bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8));
    }
    names.add(name);
  }
  return names;
}

/** What a file that looks like text is, or undefined where it does not look like text. */
function textFormat(head: Uint8Array): string | undefined {
  const utf16 = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]);
  const binary = head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  if (binary && !utf16) return undefined;
  const letters = String.fromCharCode(...head.filter((byte) => byte !== 0 && byte < 0x80)).trimStart();
  if (/^(<!doctype html|<html|<head|<meta|<table|<style|<body|<div|mime-version:)/i.test(letters)) {
    return messages.html;
  }
  return letters.startsWith('<')
    ? /<(html|table)\b/i.test(letters)
      ? messages.html
      : messages.xml2003
    : messages.text;
}
