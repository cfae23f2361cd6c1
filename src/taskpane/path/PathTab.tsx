import type { ReactElement } from 'react';

export function PathTab(): ReactElement {
  return <div />;
}
