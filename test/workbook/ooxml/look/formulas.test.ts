import fc from 'fast-check';
import { movedFormula, readableFormula } from '../../../../src/workbook/ooxml/look/formulas';
import { cellName } from '../../../../src/workbook/ooxml/reference';

describe('a formula that cells share, moved', () => {
  test.each([
    ['E2*F2', 1, 0, 'E3*F3'],
    ['SUM($A$1:A2)', 3, 2, 'SUM($A$1:C5)'],
    ['$A1+A$1', 2, 2, '$A3+C$1'],
    ["Sheet1!A1+'A1 表'!B2+预算!C3", 1, 1, "Sheet1!B2+'A1 表'!C3+预算!D4"],
    ['A1!B2', 1, 0, 'A1!B3'],
    ['LOG10(A1)+ATAN2(B1,2)', 1, 0, 'LOG10(A2)+ATAN2(B2,2)'],
    ['IF(A1="A1","见""A1""",1E5)', 1, 0, 'IF(A2="A1","见""A1""",1E5)'],
    ['税率A1*A1*Q1_总额', 1, 0, '税率A1*A2*Q1_总额'],
    ['TRUE+XFE1+A1048577', 1, 0, 'TRUE+XFE1+A1048577'],
    ['Z1', 0, 1, 'AA1'],
    ['a1', 1, 0, 'A2'],
  ])('%s by %i and %i: %s', (formula, rows, columns, expected) => {
    expect(movedFormula(formula, rows, columns)).toBe(expected);
  });

  test.each([
    ['SUM(A:C)', 1, 1],
    ['SUM($A:$C)', 1, 1],
    ['SUM(1:3)', 1, 1],
    ['SUM(一月:三月!A1)', 1, 1],
    ['SUM(Q1:Q3!A1)', 1, 1],
    ['A1', -1, 0],
    ['A1', 0, -1],
    ['A1048576', 1, 0],
    ['XFD1', 0, 1],
  ])('%s by %i and %i cannot be told', (formula, rows, columns) => {
    expect(movedFormula(formula, rows, columns)).toBeUndefined();
  });

  test('and moved back is the same; each place moves by as much', () => {
    const place = fc.record({
      row: fc.integer({ min: 50, max: 500 }),
      column: fc.integer({ min: 50, max: 500 }),
    });
    const step = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 5 }), step, step, (places, rows, columns) => {
        const written = places.map(({ row, column }) => cellName(row, column)).join('+');
        const moved = movedFormula(written, rows, columns);
        expect(moved).toBe(places.map(({ row, column }) => cellName(row + rows, column + columns)).join('+'));
        expect(movedFormula(moved ?? '', -rows, -columns)).toBe(written);
      }),
    );
  });
});

describe('a formula as written', () => {
  test.each([
    ['_xlfn.XLOOKUP(A1,B:B,C:C)', 'XLOOKUP(A1,B:B,C:C)'],
    ['_xlfn._xlws.FILTER(A1:A3,B1:B3)', 'FILTER(A1:A3,B1:B3)'],
    ['SUM({1,2;3,4})', 'SUM({1,2;3,4})'],
    ['"[1]"&A1&"_xlfn."', '"[1]"&A1&"_xlfn."'],
  ])('%s reads %s', (written, expected) => {
    expect(readableFormula(written)).toBe(expected);
  });

  test.each([
    ['[1]Sheet1!A1'],
    ["'[1]表'!A1"],
    ['SUM(表1[金额])'],
    ['A1+#REF!'],
    ['_xlfn.SINGLE(A1:A3)'],
    ['  '],
  ])('%s cannot be told', (written) => {
    expect(readableFormula(written)).toBeUndefined();
  });
});
