/** A fault that the static check finds in a regulation. */
export interface Problem {
  code: 'overlap' | 'gap' | 'unreachable' | 'contradiction' | 'quotation' | 'article' | 'unsettled';
  /** The rules concerned. */
  rules: string[];
  /** Chinese: what is wrong, where. */
  text: string;
}
