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

const lineNames = ({ page }: PanePage): string[] =>
  [...page.querySelectorAll('button')].map((one) => one.getAttribute('aria-label') ?? '');

test.each([
  ['元', '36,000 元'],
  ['', '36,000'],
])('a line with the unit “%s” shows and tells %s', async (unit, amount) => {
  open = await openTab(<Rows unit={unit} />, TABLE);
  await open.work((session) => session.check());
  const [first, second] = lineNames(open);
  expect(first).toContain(`，${amount}，`);
  expect(second).toContain('，面议，');
  expect([...open.page.querySelectorAll('span')].map((one) => one.textContent)).toContain(amount);
});

test('an amount whose unit is open stands as it was read, says so, and has none of another', async () => {
  open = await openTab(
    <Rows unit="元" />,
    workbookOf([
      ['序号', '费用名称', '金额'],
      [1, '摄像机', '4万元'],
      [2, '信息员培训费', 1060],
    ]),
  );
  await open.work((session) => session.check());
  expect(lineNames(open).map((name) => name.split('，')[2])).toEqual(['40,000 元', '1060（单位不明）']);
  expect(open.page.textContent).toContain('1060（单位不明）');
  expect(open.session.store.get().summary).toMatchObject({ unreadable: 1 });
});

test('a long text for an amount is told and heard as a whole, and has no title where it is none', async () => {
  const long = '按合同约定分期据实结算'.repeat(20);
  open = await openTab(
    <Rows unit="" />,
    workbookOf([
      ['序号', '费用名称', '金额（元）'],
      [1, '信息员培训费', long],
      [2, '摄像机', 300],
    ]),
  );
  await open.work((session) => session.check());
  expect(lineNames(open)[0]).toContain(`，${long}，`);
  expect([...open.page.querySelectorAll('button')].map(({ title }) => title)).toEqual([long, '']);
});
