import type { ReactElement } from 'react';

export function AdjustTab(): ReactElement {
  return <div />;
}
