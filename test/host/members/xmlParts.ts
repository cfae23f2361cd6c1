import { accessDenied, invalidArgument, itemNotFound } from '../errors';
import type { Workbook, XmlPart } from '../model/workbook';
import { HostObject, type Argument } from '../objects';

/** The custom XML parts of the workbook. */
export function xmlPartsObject(workbook: Workbook): HostObject {
  const part = (one: XmlPart) => partObject(workbook, one);
  return new HostObject('CustomXmlPartCollection', {
    item: (id) => part(find(workbook, id)),
    methods: {
      Add: (xml) => {
        refuseIfReadOnly(workbook);
        const added = { id: `{part-${String(workbook.xmlParts.length + 1)}}`, xml: text(xml) };
        if (!workbook.losesXml) workbook.xmlParts.push(added);
        return part(added);
      },
      GetByNamespace: (namespace) => {
        const items = () => workbook.xmlParts.filter(({ xml }) => isIn(xml, text(namespace))).map(part);
        return new HostObject('CustomXmlPartScopedCollection', {
          items,
          item: (id) => part(find(workbook, id)),
        });
      },
    },
  });
}

function partObject(workbook: Workbook, part: XmlPart): HostObject {
  return new HostObject('CustomXmlPart', {
    properties: { Id: { get: () => part.id } },
    methods: {
      GetXml: () => part.xml,
      SetXml: (xml) => {
        refuseIfReadOnly(workbook);
        if (!workbook.losesXml) part.xml = text(xml);
        return null;
      },
      Delete: () => {
        refuseIfReadOnly(workbook);
        workbook.xmlParts = workbook.xmlParts.filter((one) => one !== part);
        return null;
      },
    },
  });
}

/** 未验证: which of a protected or read-only workbook refuses its parts, and with this code. */
function refuseIfReadOnly({ isReadOnly }: Workbook): void {
  if (isReadOnly) throw accessDenied();
}

function find(workbook: Workbook, id: Argument | undefined): XmlPart {
  const part = workbook.xmlParts.find((one) => one.id === id);
  if (!part) throw itemNotFound();
  return part;
}

function text(value: Argument | undefined): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

/** Whether the namespace of the first element is this one, whatever stands after it. */
function isIn(xml: string, namespace: string): boolean {
  const root = /<[^!?][^>]*>/.exec(xml)?.[0] ?? '';
  return root.includes(`xmlns="${namespace}"`);
}
