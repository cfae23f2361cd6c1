import {
  classify,
  exportCorrections,
  importCorrections,
  makeCorrections,
  mergeCorrections,
} from '../../../src/rules/expenses';

describe("a unit's own wordings", () => {
  const table = makeCorrections([
    { wording: '哨兵', kind: 'camera' },
    { wording: '防火墙', kind: 'security_device' },
  ]);

  it('win over the built-in terms', () => {
    expect(classify('防火墙').kind).toBe('firewall');
    expect(classify('防火墙', '', table)).toMatchObject({ kind: 'security_device', sure: true });
  });

  it('hold for the same wording however it is written', () => {
    expect(classify('1、哨 兵 ×3台', '', table)).toMatchObject({
      kind: 'camera',
      sure: true,
      decidedBy: ['哨兵'],
    });
  });

  it('count as terms in longer lines, where the head still decides', () => {
    expect(classify('某局哨兵采购项目', '', table).kind).toBe('camera');
    expect(classify('哨兵监理', '', table).kind).toBe('supervision');
  });

  it('are named as what decided, and only where they did', () => {
    expect(classify('防火墙', '', table)).toMatchObject({ corrected: true, decidedBy: ['防火墙'] });
    expect(classify('某局哨兵采购项目', '', table)).toMatchObject({ corrected: true });
    expect(table.among(classify('某局哨兵采购项目', '', table).decidedBy)).toEqual([
      { wording: '哨兵', kind: 'camera' },
    ]);
    for (const item of ['哨兵监理', '服务器', '合计'])
      expect(classify(item, '', table)).not.toHaveProperty('corrected');
    expect(classify('防火墙')).not.toHaveProperty('corrected');
    expect(table.within('前端 哨 兵及防火墙').map(({ wording }) => wording)).toEqual(['哨兵', '防火墙']);
  });

  it('come back from JSON as they were', () => {
    const again = importCorrections(exportCorrections(table));
    expect(again.entries).toEqual(table.entries);
    expect(classify('哨兵', '', again).kind).toBe('camera');
  });

  it('change without touching the old table', () => {
    const more = table.with('哨 兵', 'rfid');
    expect(classify('哨兵', '', more).kind).toBe('rfid');
    expect(classify('哨兵', '', table).kind).toBe('camera');
    expect(classify('哨兵', '', more.without('哨兵')).sure).toBe(false);
  });

  it.each([
    ['{', '词库不是有效的 JSON 文件'],
    ['{"entries":[]}', 'govit-corrections'],
    ['{"format":"govit-corrections","entries":3}', '列表'],
    ['{"format":"govit-corrections","entries":[{"wording":"甲"}]}', '第1条'],
    [
      '{"format":"govit-corrections","entries":[{"wording":"甲","kind":"nonsense"}]}',
      '第1条“甲”：没有费用种类“nonsense”',
    ],
    ['{"format":"govit-corrections","entries":[{"wording":" ","kind":"camera"}]}', '第1条：用词为空'],
    [
      '{"format":"govit-corrections","entries":[{"wording":"甲","kind":"camera"},{"wording":"甲","kind":"rfid"}]}',
      '第2条“甲”：同一用词已归为“摄像头”',
    ],
  ])('tells what is wrong in %s', (json, message) => {
    expect(() => importCorrections(json)).toThrow(message);
  });
});

describe('a table put into another', () => {
  const present = makeCorrections([
    { wording: '哨兵', kind: 'camera' },
    { wording: '某平台', kind: 'training' },
  ]);
  const merged = (entries: unknown) =>
    mergeCorrections(present, JSON.stringify({ format: 'govit-corrections', version: 1, entries }));

  it('adds, replaces and keeps, and leaves out only what cannot be used', () => {
    const entries = [
      { wording: '哨 兵', kind: 'rfid' },
      { wording: '某平台', kind: 'training' },
      { wording: '新词', kind: 'server' },
      { wording: '新词', kind: 'camera' },
      { wording: '怪词', kind: 'nonsense' },
      { wording: '' },
    ];
    expect(merged(entries)).toEqual({
      entries: [
        { wording: '哨 兵', kind: 'rfid' },
        { wording: '某平台', kind: 'training' },
        { wording: '新词', kind: 'server' },
      ],
      added: [{ wording: '新词', kind: 'server' }],
      replaced: [{ wording: '哨 兵', from: 'camera', to: 'rfid' }],
      same: 1,
      refused: [
        expect.stringMatching(/^第4条“新词”：同一用词已归为/u),
        '第5条“怪词”：没有费用种类“nonsense”',
        expect.stringMatching(/^第6条：应有/u),
      ],
    });
  });

  it('changes nothing where nothing comes', () => {
    expect(merged([])).toEqual({ entries: present.entries, added: [], replaced: [], same: 0, refused: [] });
    expect(() => mergeCorrections(present, '[]')).toThrow('govit-corrections');
  });
});
