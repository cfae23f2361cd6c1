import { cellsAddress } from './model/address';
import { isError, typeOf, type Cell } from './model/cell';
import type { Sheet } from './model/sheet';
import type { Change, Workbook } from './model/workbook';
import type { Json } from './wire';

/** Numbers under which the library listens (`eventType` in its event handlers). */
export const EventMessage = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  nameChanged: 25,
} as const;

/** The names of the methods with which the library registers for them; `_Unregister…` likewise. */
const REGISTRATION: Readonly<Record<string, keyof typeof EventMessage>> = {
  DataChangedEvent: 'changed',
  ActivatedEvent: 'activated',
  DeactivatedEvent: 'deactivated',
  AddedEvent: 'added',
  SelectionChangedEvent: 'selectionChanged',
  DeletedEvent: 'deleted',
  EventNameChanged: 'nameChanged',
};

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
      this.tell('changed', change.area.sheet, changedMessage(change));
    });
    workbook.onSelect.push((area) => {
      const content = { worksheetId: area.sheet.id, address: cellsAddress(area) };
      this.tell('selectionChanged', area.sheet, content);
    });
    workbook.onSheet.push(({ what, sheet, nameBefore }) => {
      const names: Record<string, Json> =
        nameBefore === undefined ? {} : { nameBefore, nameAfter: sheet.name };
      this.tell(what, sheet, { worksheetId: sheet.id, source: 'Local', ...names });
    });
  }

  /** The methods with which the library registers itself for the events of a sheet, or of all sheets. */
  methods(target: string): Record<string, () => null> {
    const want = (what: string, on: boolean) => () => {
      if (on) this.wanted.add(`${what} ${target}`);
      else this.wanted.delete(`${what} ${target}`);
      return null;
    };
    return Object.fromEntries(
      Object.entries(REGISTRATION).flatMap(([name, what]) => [
        [`_Register${name}`, want(what, true)],
        [`_Unregister${name}`, want(what, false)],
      ]),
    );
  }

  private tell(what: keyof typeof EventMessage, sheet: Sheet, content: Json): void {
    for (const target of [sheet.id, ALL_SHEETS]) {
      if (this.wanted.has(`${what} ${target}`))
        this.send(EVENT_CATEGORY, EventMessage[what], target, content);
    }
  }
}

/**
 * The content of a change event, with the fields that the library reads from it.
 * 未验证: one event for every write; details (only) of a single cell; whether own writes are told to the add-in.
 */
function changedMessage({ area, by, before, after, type = 'RangeEdited' }: Change): Json {
  return {
    changeType: type,
    source: 'Local',
    triggerSource: by === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    worksheetId: area.sheet.id,
    address: cellsAddress(area),
    shiftDirection: 'None',
    ...(before && after ? { ...detail('Before', before), ...detail('After', after) } : {}),
  };
}

function detail(when: 'Before' | 'After', { value = '' }: Cell): Record<string, Json> {
  const plain = isError(value) ? value.error : value;
  return { [`value${when}`]: plain, [`valueType${when}`]: typeOf(value) };
}
