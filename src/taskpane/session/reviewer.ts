/// <reference lib="dom" />

/** The reviewer's name is typed once at a desk. It is not kept with the workbook, but for the decisions that bear it. */

const KEY = 'govit-reviewer';

export function rememberedReviewer(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    // A host may forbid storage: the name is typed anew then.
    return '';
  }
}

export function rememberReviewer(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // As above.
  }
}
