import type { Decimal } from 'decimal.js';
import { factLabel, valueLabel, writeMoney, ZERO, type Facts, type Warning } from '../../rules';
import type { AdjustAnswer } from '../../rules/questions/adjust';
import type { AdjustmentReading } from './reading';
import { zh as messages } from './messages.zh';
import { cellReference } from '../cells';
import { finding, type Finding, type FindingCode, type Place, type Severity } from '../finding';

/** What is found on an adjustment: by the sheet itself, and by the law. */

/** Facts that only say more of an answer that stands already. */
const ASIDE = new Set(['priorAdjustmentAmount', 'actualTotal']);

/** Labels of the facts that are missing for a verdict. */
export function openFacts({ missing }: AdjustAnswer): string[] {
  return missing.filter((id) => !ASIDE.has(id)).map(factLabel);
}

const headerOf = ({ adjusted }: AdjustmentReading): Place => ({
  sheet: adjusted.sheet,
  row: adjusted.headerRow,
  cell: cellReference(adjusted.headerRow, adjusted.column.column),
});

function unreadFindings({ approved, adjusted, unread }: AdjustmentReading): Finding[] {
  const sheets = { approved: approved.sheet, adjusted: adjusted.sheet };
  return unread.map(({ side, row, cell, text, problem = 'unreadable' }) =>
    finding(
      { sheet: sheets[side], row, cell },
      'warning',
      'adjust-unreadable',
      messages[problem](side, cell, text),
    ),
  );
}

function emptyFindings({ empty, ...sides }: AdjustmentReading): Finding[] {
  return empty.map((side) => {
    const { sheet, headerRow: row, column } = sides[side];
    const place = { sheet, row, cell: cellReference(row, column.column) };
    return finding(place, 'warning', 'adjust-column-empty', `${messages.empty(side, column.letters)}。`);
  });
}

function deltaFindings({ deltas, adjusted }: AdjustmentReading): Finding[] {
  return deltas
    .flatMap(({ mismatches }) => mismatches)
    .map(({ row, cell, item, stated, change }) =>
      finding(
        { sheet: adjusted.sheet, row, cell },
        'error',
        'adjust-delta-mismatch',
        messages.delta(cell, item, writeMoney(stated), writeMoney(change)),
      ),
    );
}

function doubtFindings(reading: AdjustmentReading): Finding[] {
  return reading.doubts.map(({ why, item, approvedRows, adjustedRows }) => {
    const place = { sheet: reading.adjusted.sheet, row: adjustedRows[0] ?? 0 };
    const severity = why === 'spec' || why === 'section' ? 'info' : 'warning';
    const text =
      why === 'spec' || why === 'section'
        ? messages[why](approvedRows, adjustedRows)
        : messages[why](item, approvedRows, adjustedRows);
    return finding(place, severity, 'adjust-match', text);
  });
}

/** What the sheet itself shows: cells that cannot be read, differences that are wrong, matches to be looked at. */
export function readingFindings(reading: AdjustmentReading): Finding[] {
  const { approved, adjusted } = reading;
  const unitsDiffer =
    reading.unitKnown &&
    approved.unit !== adjusted.unit &&
    ![approved.unit, adjusted.unit].includes('unknown');
  return [
    ...emptyFindings(reading),
    ...unreadFindings(reading),
    ...deltaFindings(reading),
    ...doubtFindings(reading),
    ...(unitsDiffer
      ? [
          finding(
            headerOf(reading),
            'warning',
            'adjust-units-differ',
            messages.unitsDiffer(approved.unit, adjusted.unit),
          ),
        ]
      : []),
  ];
}

const ifMoney = (value: unknown): Decimal | undefined => value as Decimal | undefined;

/** Facts of the project that the sheet shows otherwise: totals stand before its sums, what was moved does not. */
export function notTakenFindings(reading: AdjustmentReading, given: Facts): Finding[] {
  const place = headerOf(reading);
  const differs = (fact: string, measured: Decimal | null): Decimal | undefined => {
    const told = ifMoney(given.get(fact));
    return told && measured && !told.abs().eq(measured) ? told : undefined;
  };
  const totals = (['approvedTotal', 'adjustedTotal'] as const).flatMap((fact) => {
    const told = differs(fact, reading[fact]);
    const read = reading[fact];
    return told && read ? [messages.otherTotal(factLabel(fact), writeMoney(told), writeMoney(read))] : [];
  });
  const moved = (
    [
      ['increasesSum', reading.increases],
      ['decreasesSum', reading.decreases],
      ['adjustmentAmount', reading.moved],
    ] as const
  ).flatMap(([fact, measured]) => {
    const told = differs(fact, measured);
    return told ? [messages.notTaken(factLabel(fact), writeMoney(told))] : [];
  });
  return [...totals, ...moved].map((text) => finding(place, 'warning', 'adjust-fact-differs', text));
}

const WARNING_CODES: Record<
  Warning['code'],
  { code: FindingCode | 'reading' | 'boundary' | 'draft'; severity: Severity } | null
> = {
  reading: { code: 'reading', severity: 'warning' },
  boundary: { code: 'boundary', severity: 'warning' },
  draft: { code: 'draft', severity: 'warning' },
  note: { code: 'adjust-note', severity: 'warning' },
  // The answer's own text says it.
  'in-principle': null,
};

function verdictFindings(reading: AdjustmentReading, answer: AdjustAnswer, facts: Facts): Finding[] {
  const place = headerOf(reading);
  const [approved, adjusted] = [ifMoney(facts.get('approvedTotal')), ifMoney(facts.get('adjustedTotal'))];
  const found: Finding[] = [];
  if (reading.moved !== null && reading.unitKnown && reading.changes.length === 0)
    found.push(finding(place, 'info', 'adjust-none', `${messages.nothing}。`));
  // Only where the law measures against the approved total is a raised total a fault by itself.
  if (answer.limit !== undefined && approved && adjusted?.gt(approved))
    found.push(
      finding(
        place,
        'error',
        'adjust-total-rises',
        messages.totalRises(writeMoney(approved), writeMoney(adjusted), writeMoney(adjusted.minus(approved))),
      ),
    );
  if (answer.verdict === 'approval-required')
    found.push(finding(place, 'error', 'adjust-approval-required', messages.approvalRequired(answer.reason)));
  if (answer.verdict === 'incomplete')
    found.push(
      finding(place, 'warning', 'adjust-incomplete', messages.incomplete(answer.reason, openFacts(answer))),
    );
  if (reading.approvedTotal?.lte(ZERO) === true)
    found.push(finding(place, 'warning', 'adjust-incomplete', messages.noApproved));
  return found;
}

function warningFindings(reading: AdjustmentReading, { warnings }: AdjustAnswer): Finding[] {
  return warnings.flatMap(({ code, text, article, reading: ambiguity }) => {
    const known = WARNING_CODES[code];
    if (known === null) return [];
    const own = ambiguity === 'A-G7' ? 'not-in-force' : known.code;
    const made = finding(headerOf(reading), known.severity, own, text);
    return [article === undefined ? made : { ...made, article }];
  });
}

const saidOf = (fact: string, value: boolean | string): string =>
  typeof value === 'string' ? valueLabel(fact, value) : messages.yesNo(value);

/** What the notes suggest of facts that nobody has given. */
function statedFindings({ stated, adjusted }: AdjustmentReading, facts: Facts): Finding[] {
  return stated
    .filter(({ fact }) => !facts.has(fact))
    .map(({ fact, value, row, text }) =>
      finding(
        { sheet: adjusted.sheet, row },
        'info',
        'adjust-stated',
        messages.stated(row, factLabel(fact), saidOf(fact, value), text),
      ),
    );
}

/** What the law says of the adjustment, with the article of the verdict. */
export function answerFindings(reading: AdjustmentReading, answer: AdjustAnswer, facts: Facts): Finding[] {
  const article = answer.basis[0]?.article;
  const verdict = verdictFindings(reading, answer, facts).map((made) =>
    article === undefined ? made : { ...made, article },
  );
  return [...verdict, ...warningFindings(reading, answer), ...statedFindings(reading, facts)];
}
