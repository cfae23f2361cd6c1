import type { ReactElement } from 'react';

export function BasisTab(): ReactElement {
  return <div />;
}
