import { accessDenied, invalidArgument, itemNotFound, notBuilt } from '../errors';
import { intersects, type Area, type TextFormat } from '../model/sheet';
import { HostObject, type Argument, type Property } from '../objects';
import type { Json } from '../wire';

const OPERATORS: readonly Json[] = ['BeginsWith', 'Contains', 'EndsWith', 'NotContains'];

let made = 0;

/**
 * The conditional formats of a range: those of its sheet that have a cell in common with it (documented). Only those that compare texts
 * are built. 未验证: a new one stands before the others; ids are given anew each time a workbook is opened.
 */
export function conditionalFormatsObject(area: Area): HostObject {
  const { sheet } = area;
  const object = (format: TextFormat) => conditionalFormatObject(area, format);
  const inArea = () => sheet.conditionalFormats.filter((format) => intersects(format.area, area));
  const item = (id: Argument | undefined) => {
    const found = inArea().find((format) => format.id === id);
    if (!found) throw itemNotFound();
    return object(found);
  };
  return new HostObject('ConditionalFormatCollection', {
    items: () => inArea().map(object),
    item,
    methods: {
      GetItem: item,
      Add: (type) => {
        refuseIfProtected(area);
        if (type !== 'ContainsText') throw notBuilt(`ConditionalFormatCollection.add(${String(type)})`);
        made += 1;
        const { row, column, rows, columns } = area;
        const format: TextFormat = {
          id: `{00000000-0002-0000-0000-${String(made).padStart(12, '0')}}`,
          area: { row, column, rows, columns },
          rule: { operator: 'Contains', text: '' },
          color: '',
          fill: '',
        };
        sheet.conditionalFormats.unshift(format);
        return object(format);
      },
    },
  });
}

function conditionalFormatObject(area: Area, format: TextFormat): HostObject {
  const { sheet } = area;
  return new HostObject('ConditionalFormat', {
    properties: { Id: { get: () => format.id }, Type: { get: () => 'ContainsText' } },
    navigation: { TextComparison: () => textComparisonObject(area, format) },
    methods: {
      Delete: () => {
        refuseIfProtected(area);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== format);
        return null;
      },
    },
  });
}

function textComparisonObject(area: Area, format: TextFormat): HostObject {
  const color = (part: 'color' | 'fill'): Property => ({
    get: () => format[part],
    set: (value) => {
      refuseIfProtected(area);
      if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/iu.test(value)) throw invalidArgument();
      format[part] = value.toUpperCase();
    },
  });
  const parts = new HostObject('ConditionalRangeFormat', {
    navigation: {
      Font: () => new HostObject('ConditionalRangeFont', { properties: { Color: color('color') } }),
      Fill: () => new HostObject('ConditionalRangeFill', { properties: { Color: color('fill') } }),
    },
  });
  return new HostObject('TextConditionalFormat', {
    properties: {
      Rule: {
        get: () => ({ ...format.rule }),
        set: (value) => {
          refuseIfProtected(area);
          format.rule = ruleOf(value);
        },
      },
    },
    navigation: { Format: () => parts },
  });
}

function ruleOf(value: Json): TextFormat['rule'] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw invalidArgument();
  const { operator, text } = value;
  if (typeof operator !== 'string' || !OPERATORS.includes(operator)) throw invalidArgument();
  if (typeof text !== 'string' || text === '') throw invalidArgument();
  return { operator, text };
}

/** 未验证: that a protected sheet takes no conditional format, and with this code. */
function refuseIfProtected({ sheet }: Area): void {
  if (sheet.isProtected) throw accessDenied();
}
