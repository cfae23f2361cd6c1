import { ApiSets, type ApiSetTable, type Declared } from './api-sets';
import { appContext, LIGHT_THEME, type Theme } from './boot';
import { Events } from './events';
import { FunctionCalls } from './functions/calls';
import { Formulas } from './functions/formulas';
import { Limits } from './limits';
import type { Office } from './members/office';
import { RangeObject } from './members/range';
import { internalService } from './members/services';
import { workbookObject } from './members/workbook';
import { worksheetObject } from './members/worksheet';
import type { Content } from './model/cell';
import { Workbook } from './model/workbook';
import type { World } from './paths';
import { Person } from './person';
import { References } from './references';
import { Transport, type External } from './transport';

export interface HostOptions {
  /** The contents of the workbook: rows of cells, by sheet. */
  sheets?: Record<string, Content[][]>;
  /** The API sets that this Excel has; anything above them answers ApiNotFound. */
  sets?: Declared;
  displayLanguage?: string;
  theme?: Theme;
}

/** What the npm copy of Office.js knows of Excel, and the sets without which the add-in does not start. */
export const DECLARED: Declared = {
  ExcelApi: '1.15',
  SharedRuntime: '1.1',
  CustomFunctions: '1.7',
  CustomFunctionsRuntime: '1.4',
  DelayForCellEdit: '1.1',
};

/** An Excel that is none: it stands at the other end of the wire from the real Office.js. */
export class Host {
  readonly limits = new Limits();
  readonly functions: FunctionCalls;
  readonly formulas: Formulas;
  readonly transport: Transport;
  /** What the page must have as `window.external` before Office.js is loaded. */
  readonly external: External;
  readonly references = new References();
  readonly person = new Person(() => this.book);
  private book: Workbook;
  private readonly world: World;

  constructor(table: ApiSetTable, options: HostOptions = {}) {
    const sets = options.sets ?? DECLARED;
    this.book = new Workbook(options.sheets);
    this.functions = new FunctionCalls((messages) => {
      this.transport.send(messages);
    });
    this.formulas = new Formulas(() => this.book, this.functions);
    this.world = {
      sets: new ApiSets(sets, table),
      references: this.references,
      root: workbookObject(this.office(this.book)),
      services: { ...internalService(), ...this.functions.service() },
    };
    this.transport = new Transport(this.world, this.limits);
    const { displayLanguage = 'zh-CN', theme = LIGHT_THEME } = options;
    this.external = this.transport.external(appContext(() => this.book, { displayLanguage, theme, sets }));
  }

  get workbook(): Workbook {
    return this.book;
  }

  /** Another workbook in the same Excel, so that one page can serve many tests. */
  open(sheets: Record<string, Content[][]>): Workbook {
    this.book = new Workbook(sheets);
    this.world.root = workbookObject(this.office(this.book));
    return this.book;
  }

  private office(workbook: Workbook): Office {
    const events = new Events(workbook, (...message) => {
      this.transport.send([message]);
    });
    const office: Office = {
      workbook,
      events,
      references: this.references,
      range: (area) => new RangeObject(office, area),
      worksheet: (sheet) => worksheetObject(office, sheet),
    };
    return office;
  }
}
