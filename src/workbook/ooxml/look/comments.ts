import { isMain } from '../namespaces';
import type { Package } from '../package';
import { parseReference } from '../reference';
import { readRelationships } from '../relationships';
import { RichText } from '../richText';
import { readXml } from '../xml';
import type { Comment } from './look';

/** No sheet that people wrote has more. */
const MOST_COMMENTS = 100_000;

/**
 * The comments of a sheet, the old kind that every program shows: Excel writes the first words of a threaded one as such, too.
 * None, or those before the break, where the part cannot be read.
 */
export function readComments(pkg: Package, sheetPath: string): Comment[] {
  const authors: string[] = [];
  const comments: Comment[] = [];
  try {
    const part = readRelationships(pkg, sheetPath).find(({ kind }) => kind === 'comments');
    if (part !== undefined) readPart(pkg, part.target, authors, comments);
  } catch {
    // Nobody needs the comments to read the sheet.
  }
  return comments;
}

/** Depths: comments 1, authors or commentList 2, author or comment 3, text 4. */
function readPart(pkg: Package, path: string, authors: string[], comments: Comment[]): void {
  const text = new RichText();
  let section = '';
  let author = '';
  let place: Omit<Comment, 'text'> | undefined;
  readXml(pkg, path, {
    open: ({ uri, local }, { ref, authorId, ...others }, depth) => {
      if (!isMain(uri)) return;
      if (depth === 2) section = local;
      else if (depth > 4) text.open(local, others);
      else if (depth === 3) {
        author = '';
        text.begin();
        const cell = section === 'commentList' ? parseReference(ref ?? '') : undefined;
        place = cell && { ...cell, author: authors[Number(authorId)] ?? '' };
      }
    },
    text: (piece) => {
      author += piece;
      text.text(piece);
    },
    close: ({ uri, local }, depth) => {
      if (!isMain(uri)) return;
      if (depth > 4) text.close(local);
      else if (depth === 3 && section === 'authors') authors.push(authorName(author));
      else if (depth === 3 && place !== undefined && comments.length < MOST_COMMENTS) {
        comments.push({ ...place, text: ownWords(text.value(), place.author) });
        place = undefined;
      }
    },
  });
}

/** The author of a threaded comment is told by a number here. */
function authorName(written: string): string {
  return written.startsWith('tc=') ? '' : written.trim();
}

/** Excel begins a comment with the name of its author. */
function ownWords(text: string, author: string): string {
  const lead = [`${author}:`, `${author}：`].find((each) => author !== '' && text.startsWith(each));
  return (lead === undefined ? text : text.slice(lead.length)).trim();
}
