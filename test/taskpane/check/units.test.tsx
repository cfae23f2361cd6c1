/** @jest-environment ./test/taskpane/page-environment.cjs */
import { LineRow } from '../../../src/taskpane/check/LineRow';
import { commonUnit, lineUnit } from '../../../src/taskpane/check/units';
import { usePane } from '../../../src/taskpane/shared/context';
import { openTab, type PanePage } from '../pane-page';
import { workbookOf } from '../samples';

const WAN = { unit: '万元', lines: 2 } as const;
const YUAN = { unit: '元', lines: 1 } as const;

let open: PanePage | undefined;

afterEach(() => open?.close());

test('tables without lines have no say in the unit', () => {
  expect(commonUnit([WAN, WAN])).toBe('万元');
  expect(commonUnit([WAN, { ...YUAN, lines: 0 }])).toBe('万元');
  expect(commonUnit([WAN, YUAN])).toBeUndefined();
  expect(commonUnit([])).toBe('unknown');
});

test('amounts of lines bear their unit only where tables differ', () => {
  expect(lineUnit([WAN, WAN], 0)).toBe('');
  expect([0, 1, 2].map((table) => lineUnit([WAN, YUAN], table))).toEqual(['万元', '元', '']);
});

/** The first lines, without the list that draws only those in view. */
function Rows({ unit }: { unit: string }): React.ReactElement[] {
  return usePane().lines.map((line, place) => (
    <LineRow
      key={line.index}
      line={line}
      unit={unit}
      place={place}
      count={1}
      top={0}
      isOpen={false}
      canFocus={false}
      isTicked={false}
      measure={() => undefined}
    />
  ));
}

const TABLE = workbookOf([
  ['序号', '费用名称', '金额（元）'],
  [1, '信息员培训费', 36000],
  [2, '摄像机', '面议'],
]);

test.each([
  ['元', '36,000 元'],
  ['', '36,000'],
])('a line with the unit “%s” shows and tells %s', async (unit, amount) => {
  open = await openTab(<Rows unit={unit} />, TABLE);
  await open.work((session) => session.check());
  const [first, second] = [...open.page.querySelectorAll('button')].map((one) =>
    one.getAttribute('aria-label'),
  );
  expect(first).toContain(`，${amount}，`);
  expect(second).toContain('，面议，');
  expect([...open.page.querySelectorAll('span')].map((one) => one.textContent)).toContain(amount);
});
