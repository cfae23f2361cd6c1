import type { ReactElement, ReactNode } from 'react';
import { useId } from 'react';
import { useSharedStyles } from './styles';

/** A part of a tab under its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }): ReactElement {
  const styles = useSharedStyles();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
