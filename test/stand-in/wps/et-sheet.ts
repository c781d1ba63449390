import { formatRange, parseCell } from "../../../src/workbook/address";
import type { SpreadsheetEngine } from "../engine";
import { plainLook, type EngineSheet } from "../engine-state";
import { areasIn } from "./et-address";
import { EtError } from "./et-error";
import { EtRange } from "./et-range";
import { asked, type EtSession } from "./et-session";

const visibilities = [
  [-1, "Visible"],
  [0, "Hidden"],
  [2, "VeryHidden"],
] as const;

/** What is set of the page is kept under the names of WPS; a name that is not one of them is kept too, and does nothing. */
export type EtPageSetup = Record<string, unknown>;

export class EtWorksheet {
  constructor(
    readonly session: EtSession,
    readonly engine: SpreadsheetEngine,
    private readonly id: string,
  ) {}

  get state(): EngineSheet {
    const found = this.engine.sheets.find(({ id }) => id === this.id);
    if (found === undefined) throw new EtError("对象已经不存在");
    return found;
  }

  get Name(): string {
    return this.state.name;
  }
  set Name(name: string) {
    if (name === "" || name.length > 31 || /[[\]:*?/\\]/.test(name)) throw new EtError(`不能这样命名: ${name}`);
    asked(() => this.engine.renameSheet(this.id, name, "add-in"));
  }
  get Visible(): number {
    return visibilities.find(([, name]) => name === this.state.visibility)?.[0] ?? -1;
  }
  set Visible(visible: number) {
    const found = visibilities.find(([number]) => number === visible);
    const others = this.engine.sheets.filter(({ id, visibility }) => id !== this.id && visibility === "Visible");
    if (found === undefined || this.engine.isStructureProtected || (visible !== -1 && others.length === 0))
      throw new EtError("不能设置 Visible");
    this.state.visibility = found[1];
    const [next] = others;
    if (visible !== -1 && this.engine.activeSheet === this.id && next !== undefined) this.engine.show(next.id, ["A1"]);
  }
  get ProtectContents(): boolean {
    return this.state.isProtected;
  }
  get UsedRange(): EtRange {
    const used = [...this.state.cells].filter(
      ([, { value, formula, look }]) => value !== null || formula !== null || look !== plainLook,
    );
    const places = used.map(([address]) => parseCell(address));
    if (places.length === 0) return this.Range("A1");
    const rows = places.map(({ row }) => row);
    const columns = places.map(({ column }) => column);
    return this.Range(
      formatRange({
        top: Math.min(...rows),
        bottom: Math.max(...rows),
        left: Math.min(...columns),
        right: Math.max(...columns),
      }),
    );
  }
  get PageSetup(): EtPageSetup {
    const { page } = this.state;
    return new Proxy<EtPageSetup>(
      {},
      {
        get: (_, name) => page.get(String(name)),
        set: (_, name, value) => {
          page.set(String(name), value);
          return true;
        },
      },
    );
  }

  Range(address: string): EtRange {
    return new EtRange(this, areasIn(address));
  }
  Activate(): void {
    const selection = this.engine.activeSheet === this.id ? this.engine.selection : ["A1"];
    this.session.isSelecting = true;
    try {
      asked(() => this.engine.show(this.id, selection));
    } finally {
      this.session.isSelecting = false;
    }
  }
  Delete(): void {
    if (this.session.switches.DisplayAlerts) throw new EtError("有一个对话框在等");
    asked(() => this.engine.deleteSheet(this.id, "add-in"));
  }
  Protect(password?: string, _drawings?: boolean, contents = true): void {
    this.state.isProtected = contents;
    if (password !== undefined) this.session.passwords.set(this.id, password);
  }
  /** With the wrong password nothing happens but an error; without one where one is needed, a dialog waits for the user. */
  Unprotect(password?: string): void {
    const wanted = this.session.passwords.get(this.id);
    if (wanted !== undefined && password === undefined) throw new EtError("有一个对话框在等");
    if (wanted !== undefined && wanted !== password) throw new EtError("密码不正确");
    this.state.isProtected = false;
    this.session.passwords.delete(this.id);
  }
}
