import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ReadOptions } from '../../budget';
import type { ColumnRole, Understood } from '../engine/engine';
import { usePane, useTools } from '../shared/context';
import { readMapping, type MappingDraft } from './mapping';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  wide: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const ROLES: readonly ColumnRole[] = [
  'item',
  'amount',
  'spec',
  'quantity',
  'unitPrice',
  'unitOfMeasure',
  'note',
];

function draftOf(mapping: ReadOptions, { tables }: Understood): MappingDraft {
  const rows = mapping.headerRows ?? tables[0]?.headerRows;
  const columns = ROLES.map((role) => [role, mapping.columns?.[role] ?? ''] as const);
  return {
    first: rows ? String(rows[0]) : '',
    last: rows ? String(rows[1]) : '',
    unit: mapping.unit ?? '',
    columns: Object.fromEntries(columns),
  };
}

/** Header, columns and unit, for a user who knows better. What is left blank is found by itself. */
export function MappingForm({ understood }: { understood: Understood }): ReactElement {
  const { session, texts } = useTools();
  const { mapping } = usePane();
  const styles = useStyles();
  const [draft, setDraft] = useState(() => draftOf(mapping, understood));
  const [problem, setProblem] = useState<{ field: string; text: string }>();
  const found = understood.tables[0];

  const change = (part: Partial<MappingDraft>): void => {
    setDraft({ ...draft, ...part });
    setProblem(undefined);
  };
  const apply = (): void => {
    // A header that was pointed out before is no finding: it stands until it is changed.
    const read = readMapping(draft, mapping.headerRows === undefined ? found?.headerRows : undefined);
    if ('badColumn' in read)
      setProblem({ field: read.badColumn, text: texts.badColumn(draft.columns[read.badColumn] ?? '') });
    else if ('badRow' in read) setProblem({ field: 'first', text: texts.badRow });
    else void session.setMapping(read.mapping);
  };
  const told = (field: string): { validationState?: 'error'; validationMessage?: string } =>
    problem?.field === field ? { validationState: 'error', validationMessage: problem.text } : {};

  return (
    <div className={styles.form}>
      <Field label={texts.headerFirst} size="small" {...told('first')}>
        <Input
          size="small"
          inputMode="numeric"
          value={draft.first}
          onChange={(_, { value }) => {
            change({ first: value });
          }}
        />
      </Field>
      <Field label={texts.headerLast} size="small">
        <Input
          size="small"
          inputMode="numeric"
          value={draft.last}
          onChange={(_, { value }) => {
            change({ last: value });
          }}
        />
      </Field>
      {ROLES.map((role) => (
        <Field key={role} label={texts.columnOf(texts.roles[role])} size="small" {...told(role)}>
          <Input
            size="small"
            value={draft.columns[role] ?? ''}
            placeholder={found?.columns[role]?.letters ?? texts.automatic}
            title={texts.columnHint}
            onChange={(_, { value }) => {
              change({ columns: { ...draft.columns, [role]: value } });
            }}
          />
        </Field>
      ))}
      <Field label={texts.unitLabel} size="small">
        <Select
          size="small"
          value={draft.unit}
          onChange={(_, { value }) => {
            change({ unit: value });
          }}
        >
          <option value="">{texts.automatic}</option>
          <option value="元">{texts.yuan}</option>
          <option value="万元">{texts.wan}</option>
        </Select>
      </Field>
      <div className={styles.wide}>
        <Button size="small" appearance="primary" onClick={apply}>
          {texts.apply}
        </Button>
        <Button size="small" onClick={() => void session.setMapping({})}>
          {texts.backToAutomatic}
        </Button>
      </div>
    </div>
  );
}
