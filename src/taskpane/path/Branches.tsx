import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Branch } from '../../rules';
import { useTools } from '../shared/context';
import { FactList } from '../shared/FactList';
import { Section } from '../shared/Section';
import { useSharedStyles } from '../shared/styles';

const useStyles = makeStyles({
  /** A fork: a stem with an arm to each branch. */
  fork: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: 'none',
    borderLeft: `2px dashed ${tokens.colorNeutralStroke1}`,
  },
  branch: {
    position: 'relative',
    padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: '0.9em',
      width: '10px',
      borderTop: `2px dashed ${tokens.colorNeutralStroke1}`,
    },
  },
  condition: { fontWeight: tokens.fontWeightSemibold },
});

function BranchView({ branch }: { branch: Branch }): ReactElement {
  const { texts } = useTools();
  const styles = { ...useSharedStyles(), ...useStyles() };
  const { condition, verdict = '', documents, bodies, basis } = branch;
  const isUsual = verdict === 'decided' || verdict === '';
  const asked = [documents, bodies].filter((one) => one.length > 0).map((one) => one.join('、'));
  const outcome = isUsual ? asked : [texts.path.verdicts[verdict] ?? verdict, ...asked];
  const articles = [...new Set(basis.map(({ article }) => article))].join('、');
  return (
    <li className={styles.branch}>
      <span className={styles.condition}>{condition}</span> → {[...outcome, articles].join(' · ')}
    </li>
  );
}

interface Props {
  branches: readonly Branch[];
  /** Facts that decide, or have decided. */
  asked: readonly string[];
  problem: { text: string; fact: string | undefined } | undefined;
}

/** What decides between ways that are still open, as a fork. The fields stay where they are once they are filled in. */
export function Branches({ branches, asked, problem }: Props): ReactElement | null {
  const { texts } = useTools();
  const styles = useStyles();
  if (branches.length === 0 && asked.length === 0) return null;
  return (
    <Section title={texts.path.branches}>
      <FactList ids={asked} problem={problem} />
      {branches.length > 0 && (
        <ul className={styles.fork}>
          {branches.map((branch) => (
            <BranchView key={`${branch.condition}-${branch.basis[0]?.rule ?? ''}`} branch={branch} />
          ))}
        </ul>
      )}
    </Section>
  );
}
