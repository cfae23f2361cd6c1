import { Button, makeStyles, Radio, RadioGroup, Field, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ColumnRole, TableView, Understood as UnderstoodView } from '../engine/engine';
import { lacksUnit, unsupportedUnit } from '../session/asksForUnit';
import { usePane, useTools } from '../shared/context';
import { MappingForm } from './MappingForm';

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: `${tokens.spacingVerticalXXS} 0`, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, maxHeight: '12em', overflowY: 'auto' },
});

const MAIN_ROLES: readonly ColumnRole[] = ['item', 'amount'];

const ROLES: readonly ColumnRole[] = [
  'item',
  'spec',
  'amount',
  'quantity',
  'unitPrice',
  'unitOfMeasure',
  'note',
];

/** What was understood of the sheet, to be looked at before it is relied on, and changed where it is wrong. */
export function Understood({ understood }: { understood: UnderstoodView }): ReactElement {
  const { texts } = useTools();
  const styles = useStyles();
  const { tables } = understood;
  const { lineCount } = usePane();
  const [changing, setChanging] = useState(false);
  const open = changing || tables.length === 0;
  // Once there are results they need the room; what they stand on remains in sight.
  const short = lineCount > 0 && !changing;
  return (
    <section className={styles.box} aria-labelledby="understood">
      <div className={styles.head}>
        <h2 id="understood" className={styles.title}>
          {texts.understood}
        </h2>
        {tables.length > 0 && (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={open}
            onClick={() => {
              setChanging(!changing);
            }}
          >
            {open ? texts.done : texts.change}
          </Button>
        )}
      </div>
      {tables.length === 0 && <p className={styles.text}>{texts.noTable}</p>}
      {tables.map((table, index) => (
        <TableSummary
          key={table.headerRows[0]}
          table={table}
          index={index}
          count={tables.length}
          short={short}
        />
      ))}
      {open && <MappingForm understood={understood} />}
    </section>
  );
}

function TableSummary({
  table,
  index,
  count,
  short,
}: {
  table: TableView;
  index: number;
  count: number;
  short: boolean;
}): ReactElement {
  const { texts } = useTools();
  const styles = useStyles();
  const { columns, headerRows, factColumns, furtherAmounts, skippedRows, unit, unitFrom, unitSource } = table;
  const asked = lacksUnit(table);
  const roles = short ? MAIN_ROLES : ROLES;
  const named = roles.flatMap((role) => {
    const column = columns[role];
    return column ? [texts.column(texts.roles[role], column.letters)] : [];
  });
  const others = [...furtherAmounts, ...factColumns].map(({ header, letters }) =>
    texts.column(header, letters),
  );
  const main = [texts.headerRows(...headerRows), ...named];
  const source = unitSource && texts.unitSource(unitSource.cell, unitSource.words);
  // Cells that each name their unit are no source of one for the others.
  const from = [unitFrom === 'cell' || !source ? texts.unitFrom[unitFrom] : undefined, source]
    .filter(Boolean)
    .join(texts.listSeparator);
  if (short && !asked)
    return (
      <p className={styles.text}>
        {[...main, unit === 'unknown' ? texts.unitFrom.cell : unit, texts.lines(table.lines)].join(' · ')}
      </p>
    );
  return (
    <div>
      <p className={styles.text}>
        {count > 1 && `${texts.tableOf(index + 1, count)}：`}
        {[...main, ...others].join(' · ')}
      </p>
      {asked ? (
        <UnitQuestion tables={[table]} />
      ) : (
        <p className={styles.text}>{texts.unit(unit === 'unknown' ? texts.unitFrom.cell : unit, from)}</p>
      )}
      <details>
        <summary>
          {texts.lines(table.lines)} · {texts.skippedRows(skippedRows.length)}
        </summary>
        <ul className={styles.list}>
          {skippedRows.map(({ row, why, text }) => (
            <li key={row}>
              {texts.skippedRow(row, texts.skipped[why])} {text}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/**
 * A unit that is not written down is asked for, never guessed. One that is written but not read is named: choosing another for it
 * would be off by a factor.
 *
 * @param tables those that are asked about; without it, all of the sheet
 */
export function UnitQuestion({ tables }: { tables?: readonly TableView[] }): ReactElement {
  const { session, texts } = useTools();
  const { mapping, understood } = usePane();
  const found = unsupportedUnit(tables ?? understood?.tables ?? []);
  return (
    <Field
      label={found ? texts.unitUnsupported(found.cell, found.words) : texts.unitUnknown}
      validationMessage={found ? texts.unitAnyway : texts.unitFirst}
      validationState="warning"
    >
      <RadioGroup
        layout="horizontal"
        value={mapping.unit ?? ''}
        onChange={(_, { value }) =>
          void session.setMapping({ ...mapping, unit: value === '元' ? '元' : '万元' })
        }
      >
        <Radio value="元" label={texts.yuan} />
        <Radio value="万元" label={texts.wan} />
      </RadioGroup>
    </Field>
  );
}
