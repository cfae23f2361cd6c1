/** @jest-environment jsdom */
import { ApiSets } from './api-sets';
import { excelApiSets, parseApiSets } from './api-set-table';
import { startExcel } from './client';
import { errorOf } from './expecting';

// An Excel 2016 that never got an update.
beforeAll(async () => {
  await startExcel({ sets: { ExcelApi: '1.3' } });
});

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1');

test('a method above the declared set is ApiNotFound', async () => {
  const error = await errorOf(async (context) => {
    sheetOf(context).getUsedRangeOrNullObject();
    await context.sync();
  });
  expect([error.code, error.debugInfo.errorLocation]).toEqual([
    'ApiNotFound',
    'Worksheet.getUsedRangeOrNullObject',
  ]);
  expect(error.message).toContain('needs ExcelApi 1.4');
});

test('an event above the declared set is ApiNotFound', async () => {
  const error = await errorOf(async (context) => {
    sheetOf(context).onChanged.add(() => Promise.resolve());
    await context.sync();
  });
  expect(error.message).toContain('Worksheet._RegisterDataChangedEvent needs ExcelApi 1.7');
});

test('a property above the declared set cannot be loaded', async () => {
  const error = await errorOf(async (context) => {
    sheetOf(context).getRange('A1').load('hasSpill');
    await context.sync();
  });
  expect(error.message).toContain('Range.hasSpill needs ExcelApi 1.12');
});

test('what is within the set works as ever', async () => {
  const name = await Excel.run(async (context) => {
    const sheet = sheetOf(context).load('name');
    await context.sync();
    return sheet.name;
  });
  expect(name).toBe('Sheet1');
});

describe('the table', () => {
  const table = excelApiSets();

  test('is that of the installed declarations', () => {
    expect(table).toMatchObject({
      'Range.getCell': 'ExcelApi 1.1',
      'Worksheet.onChanged': 'ExcelApi 1.7',
      'Worksheet.visibility': 'ExcelApi 1.1',
      'Worksheet.visibility=': 'ExcelApi 1.2',
      'WorksheetCollection.getItemOrNullObject': 'ExcelApi 1.4',
      'Workbook.getSelectedRange': 'ExcelApi 1.1',
    });
    expect(Object.keys(table).length).toBeGreaterThan(2000);
  });

  test('takes the set of the class for a member without a tag of its own', () => {
    const text = [
      '    /** [Api set: ExcelApi 1.5] */',
      '    class One {',
      '        readonly plain: string;',
      '        /** [Api set: ExcelApi 1.9] */',
      '        later(): void;',
      '        /** [Api set: ExcelApi 1.12] */',
      '        later(more: string): void;',
      '    }',
      '    interface Other {',
      '        name: string;',
      '    }',
    ].join('\n');
    expect(parseApiSets(text)).toEqual({ 'One.plain': 'ExcelApi 1.5', 'One.later': 'ExcelApi 1.9' });
  });

  test('versions are compared by number, and writing may need more than reading', () => {
    const old = new ApiSets({ ExcelApi: '1.1' }, table);
    expect(() => {
      old.require('Worksheet', 'visibility');
    }).not.toThrow();
    expect(() => {
      old.require('Worksheet', 'visibility', true);
    }).toThrow('needs ExcelApi 1.2');
    expect(() => {
      new ApiSets({ ExcelApi: '1.10' }, table).require('Range', 'getSpecialCells');
    }).not.toThrow();
  });
});
