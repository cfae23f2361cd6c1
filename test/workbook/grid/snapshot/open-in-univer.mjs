// Opens the snapshots given on stdin in Univer's model and tells what it has of them, and the numbers of its enums. In a process of
// its own, for Jest does not load the modules Univer's core is made of.
import { readFileSync } from 'node:fs';
import * as core from '@univerjs/core';

const { Univer, UniverInstanceType } = core;
const ENUMS = [
  'BooleanNumber',
  'BorderStyleTypes',
  'CellValueType',
  'HorizontalAlign',
  'LocaleType',
  'VerticalAlign',
  'WrapStrategy',
];

function told(sheet) {
  const cells = {};
  sheet.getCellMatrix().forValue((row, column, { v, f }) => {
    cells[`${row + 1},${column + 1}`] = { v, f, style: sheet.getComposedCellStyle(row, column) };
  });
  return { name: sheet.getName(), merges: sheet.getMergeData().length, freeze: sheet.getFreeze(), cells };
}

const workbooks = JSON.parse(readFileSync(0, 'utf8')).map((snapshot) => {
  const workbook = new Univer().createUnit(UniverInstanceType.UNIVER_SHEET, snapshot);
  return {
    unitId: workbook.getUnitId(),
    sheets: workbook.getSheets().map((sheet) => told(sheet)),
    active: workbook.ensureActiveSheet().getName(),
  };
});
process.stdout.write(
  JSON.stringify({ enums: Object.fromEntries(ENUMS.map((name) => [name, core[name]])), workbooks }),
);
