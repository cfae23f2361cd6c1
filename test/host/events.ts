import { cellsAddress } from './model/address';
import { isError, type Cell } from './model/cell';
import type { Area } from './model/sheet';
import type { Change, Workbook } from './model/workbook';
import type { Json } from './wire';

/** Numbers under which the library listens (`eventType` in its event handlers). */
export const EventMessage = { changed: 10, selectionChanged: 14 } as const;

/** The category of messages that are events of Excel (`Constants.eventMessageCategory`). */
export const EVENT_CATEGORY = 65536;

/** The target of events that are listened to on the whole collection (`Constants.eventWorkbookId`). */
export const ALL_SHEETS = 'Workbook';

/** Sends one message to the client: category, type, target, content. */
export type Send = (category: number, type: number, target: string, content: Json) => void;

/** Which events the client asked for, and the messages about what happens in the workbook. */
export class Events {
  private readonly wanted = new Set<string>();

  constructor(
    workbook: Workbook,
    private readonly send: Send,
  ) {
    workbook.onChange.push((change) => {
      this.tell(EventMessage.changed, change.area, changedMessage(change));
    });
    workbook.onSelect.push((area) => {
      const content = { worksheetId: area.sheet.id, address: cellsAddress(area) };
      this.tell(EventMessage.selectionChanged, area, content);
    });
  }

  /** The methods with which the library registers itself for the events of a sheet, or of all sheets. */
  methods(target: string): Record<string, () => null> {
    const want = (type: number, on: boolean) => () => {
      const key = `${String(type)} ${target}`;
      if (on) this.wanted.add(key);
      else this.wanted.delete(key);
      return null;
    };
    return {
      _RegisterDataChangedEvent: want(EventMessage.changed, true),
      _UnregisterDataChangedEvent: want(EventMessage.changed, false),
      _RegisterSelectionChangedEvent: want(EventMessage.selectionChanged, true),
      _UnregisterSelectionChangedEvent: want(EventMessage.selectionChanged, false),
    };
  }

  private tell(type: number, { sheet }: Area, content: Json): void {
    for (const target of [sheet.id, ALL_SHEETS]) {
      if (this.wanted.has(`${String(type)} ${target}`)) this.send(EVENT_CATEGORY, type, target, content);
    }
  }
}

/**
 * The content of a change event, with the fields that the library reads from it.
 * 未验证: one event for every write; details (only) of a single cell; whether own writes are told to the add-in.
 */
function changedMessage({ area, by, before, after }: Change): Json {
  return {
    changeType: 'RangeEdited',
    source: 'Local',
    triggerSource: by === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    worksheetId: area.sheet.id,
    address: cellsAddress(area),
    shiftDirection: 'None',
    ...(before && after ? { ...detail('Before', before), ...detail('After', after) } : {}),
  };
}

function detail(when: 'Before' | 'After', { value = '' }: Cell): Record<string, Json> {
  const types: Record<string, string> = { number: 'Double', string: 'String', boolean: 'Boolean' };
  const plain = isError(value) ? value.error : value;
  const type = isError(value) ? 'Error' : value === '' ? 'Empty' : (types[typeof value] ?? 'Unknown');
  return { [`value${when}`]: plain, [`valueType${when}`]: type };
}
