/** The sheet of the written chapters. */
export const TEXT_SHEET = "正文";

const SHEET_NAME_LIMIT = 31;

/** The name itself, or with “ (2)” after it where a sheet has it already. */
export const freeSheetName = (wish: string, taken: readonly string[]): string => new FreeNames(taken).take(wish);

/** Gives each wish a free name: “ (2)”, “ (3)” and so on after it where it is taken. */
export class FreeNames {
  private readonly taken: Set<string>;

  constructor(taken: readonly string[]) {
    this.taken = new Set(taken.map((name) => name.toLowerCase()));
  }

  take(wish: string): string {
    for (let copy = 1; ; copy++) {
      const ending = copy === 1 ? "" : ` (${copy})`;
      const name = wish.slice(0, SHEET_NAME_LIMIT - ending.length) + ending;
      if (this.taken.has(name.toLowerCase())) continue;
      this.taken.add(name.toLowerCase());
      return name;
    }
  }
}
