import { aboveDeclaredSet } from './errors';

/** `Range.getCell` → `ExcelApi 1.1`; a key with `=` at its end is for writing where that needs more. */
export type ApiSetTable = Record<string, string>;

/** Names of API sets with the version a host has of them. */
export type Declared = Record<string, string>;

/** Members that Office.js sends, and that its declarations know under the name of the public member behind them. */
function publicName(member: string): string {
  const [, event] = /^_(?:Unr|R)egister(?:Event)?(\w+?)(?:Event)?$/.exec(member) ?? [];
  return event === undefined ? member : `on${event.replace(/^DataChanged$/, 'Changed')}`;
}

function atLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Which members a host of the declared API sets has. */
export class ApiSets {
  constructor(
    readonly declared: Declared,
    private readonly table: ApiSetTable,
  ) {}

  /** Whether the library declares such a member at all. */
  knows(type: string, member: string): boolean {
    return this.setOf(type, member, false) !== undefined;
  }

  /** Throws ApiNotFound for a member above what is declared. */
  require(type: string, member: string, writing = false): void {
    const needed = this.setOf(type, member, writing);
    if (needed === undefined) return;
    const [set = '', version = ''] = needed.split(' ');
    if (!atLeast(this.declared[set] ?? '0.0', version)) throw aboveDeclaredSet(`${type}.${member}`, needed);
  }

  private setOf(type: string, member: string, writing: boolean): string | undefined {
    const name = `${type}.${publicName(member)}`;
    return (writing ? this.table[`${name}=`] : undefined) ?? this.table[name];
  }
}
