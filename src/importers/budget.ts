import { ImportError } from "./import-error";

/** What reading one file may cost, in one place for all readers and the grid. Each figure is far above any report. */
export const budget = {
  /** Bytes of a file, pictures included. */
  file: 30_000_000,
  /** Bytes of one part of a zip, and of all of them, once inflated. */
  part: 60_000_000,
  parts: 150_000_000,
  /** Files inside a zip; pictures are files too. */
  entries: 5000,
  /** Characters of a plain text. */
  text: 2_000_000,
  /** Characters of a web page, without the pictures that it carries within itself. */
  page: 8_000_000,
  /** Characters of the written chapters of one report. */
  words: 400_000,
} as const;

/** What adds up while one file is read. */
export const spendingLimits = {
  /** Bytes of XML that are looked through. */
  markup: 40_000_000,
  sheets: 500,
  /** Names of ours. Other programs leave thousands of theirs behind: those cost nothing. */
  names: 2000,
  /** Cells that hold something. */
  cells: 200_000,
  /** Characters of the texts in them: a text that many cells share counts for each. */
  characters: 5_000_000,
  /** Characters of the formulas, a shared one written out for each cell that is asked for. */
  formulas: 3_000_000,
  /** Cells of the areas that are asked for, blank or not. */
  areas: 2_000_000,
  /** Milliseconds. The others are reached long before, save on a machine that is far slower than any office's. */
  time: 20_000,
} as const;

export type Cost = keyof typeof spendingLimits;

/** Beyond these no table is looked for, and what stands there is not read: a stray cell must not cost what lies before it. */
export const reach = { rows: 3000, columns: 200 } as const;

/** What a grid shows with all its looks; of what lies further away it shows the values and formulas. */
export const gridReach = { rows: 30_000, columns: 200 } as const;

/** Throws an ImportError for a file that is larger than is read: asked before it is opened. */
export function requireFileSize(size: number): void {
  if (size > budget.file) throw new ImportError({ code: "too-large", size, limit: budget.file });
}

/** What one file has cost so far. One for each file: a batch goes on after a file that costs too much. */
export class Spending {
  private readonly spent = new Map<Cost, number>();
  private readonly start: number;

  /** The clock is in milliseconds; without one, time is not counted. */
  constructor(private readonly now: () => number = () => 0) {
    this.start = now();
  }

  /** Throws an ImportError where the file costs more than is spent on one. */
  spend(cost: Exclude<Cost, "time">, amount: number): void {
    const sum = (this.spent.get(cost) ?? 0) + amount;
    this.spent.set(cost, sum);
    this.demand(cost, sum);
  }

  canSpend(cost: Exclude<Cost, "time">, amount: number): boolean {
    return (this.spent.get(cost) ?? 0) + amount <= spendingLimits[cost];
  }

  /** As spend, for the time since the start: asked now and then between steps of the work. */
  checkTime(): void {
    this.demand("time", this.now() - this.start);
  }

  private demand(cost: Cost, sum: number): void {
    const limit = spendingLimits[cost];
    if (sum > limit) throw new ImportError({ code: "over-budget", cost, limit });
  }
}
