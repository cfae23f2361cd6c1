import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AdjustmentRequest, Adjustments } from '../engine/inquiry';
import { useTools } from '../shared/context';
import { Section } from '../shared/Section';
import { useSharedStyles } from '../shared/styles';

const SIDES = ['approved', 'adjusted'] as const;

interface Props {
  adjustments: Adjustments;
  sides: AdjustmentRequest['sides'];
  onChoose: (sides: AdjustmentRequest['sides']) => void;
}

/** Where the headers do not tell: what is looked for, and which columns hold it. */
export function ColumnChoice({ adjustments: { adjustments, tables }, sides, onChoose }: Props): ReactElement {
  const { texts } = useTools();
  const styles = useSharedStyles();
  const [table] = tables;
  if (!table) return <p>{texts.adjust.noTable}</p>;
  const fields = (
    <div className={styles.fields}>
      {SIDES.map((side) => (
        <Field key={side} label={texts.adjust.columnOf[side]} size="small">
          <Select
            size="small"
            value={sides[side] ?? ''}
            onChange={(_, { value }) => {
              const next = { ...sides, [side]: value };
              onChoose(Object.fromEntries(Object.entries(next).filter(([, letters]) => letters !== '')));
            }}
          >
            <option value="">{texts.automatic}</option>
            {table.columns.map(({ letters, header }) => (
              <option key={letters} value={letters}>
                {texts.adjust.column(letters, header)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
  if (adjustments.length > 0)
    return (
      <details>
        <summary>{texts.adjust.otherColumns}</summary>
        {fields}
      </details>
    );
  return (
    <Section title={texts.adjust.lookingFor}>
      <p className={styles.text}>{texts.adjust.lookingForHint}</p>
      <ul className={styles.bullets}>
        {table.open.map(({ side, why, columns }) => (
          <li key={side}>
            {why === 'several'
              ? texts.adjust.severalColumns[side](
                  columns.map(({ letters, header }) => texts.adjust.column(letters, header)),
                )
              : texts.adjust.columnProblems[why][side]}
          </li>
        ))}
      </ul>
      {fields}
    </Section>
  );
}
