import type { ScopeVerdict } from '../../rules';
import type { Act, Extent } from '../engine/engine';

/** What is to be changed. */
export type Change = 'kind' | 'verdict' | 'accept' | 'note';

/** The form of a decision, as filled in. */
export interface Draft {
  name: string;
  change: Change;
  /** Id of the kind that was chosen; blank where none was. */
  kind: string;
  verdict: ScopeVerdict;
  reason: string;
  extent: Extent | 'unit';
}

export type Fault = 'name' | 'kind' | 'reason';

/** What is missing in a form; undefined where it can be saved. */
export function faultOf({ name, change, kind, reason }: Draft): Fault | undefined {
  if (name.trim() === '') return 'name';
  if (change === 'kind' && kind === '') return 'kind';
  return change !== 'accept' && reason.trim() === '' ? 'reason' : undefined;
}

/** What a filled form does with its lines. */
export function actOf({ change, kind, verdict, reason, extent }: Draft): Act {
  const why = reason.trim();
  const far: Extent = extent === 'unit' ? 'line' : extent;
  switch (change) {
    case 'kind':
      return { kind: 'reclassify', to: kind, reason: why, extent: far };
    case 'verdict':
      return { kind: 'verdict', to: verdict, reason: why, extent: far };
    case 'accept':
      return { kind: 'accept' };
    case 'note':
      return { kind: 'note', reason: why };
  }
}
