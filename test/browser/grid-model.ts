import type { Page } from "playwright-core";
import type { RangeReading, WorkbookOutline } from "../../src/workbook/workbook";

/** What of the grid's own model the tests look at; the pane holds it inside its `workbook`. */
interface GridWorkbook {
  read(addresses: readonly { readonly sheet: string; readonly range: string }[]): Promise<readonly RangeReading[]>;
  outline(): Promise<WorkbookOutline>;
  readonly unit: {
    getActiveSheet(): {
      getName(): string;
      getRowHeight(row: number): number;
      getColumnWidth(column: number): number;
    };
  };
}

interface Fiber {
  readonly memoizedProps?: { readonly workbook?: { readonly shown?: GridWorkbook } } | null;
  readonly child?: Fiber | null;
  readonly sibling?: Fiber | null;
}

declare global {
  interface Window {
    gridWorkbook: () => GridWorkbook;
  }
}

/** Lets a page reach the workbook that its pane was given: a canvas shows its cells to eyes only. */
export async function exposeGridWorkbook(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const find = (fiber: Fiber | null | undefined): GridWorkbook | undefined => {
      for (let one = fiber; one; one = one.sibling) {
        const found = one.memoizedProps?.workbook?.shown ?? find(one.child);
        if (found) return found;
      }
      return undefined;
    };
    window.gridWorkbook = () => {
      const pane = document.getElementById("pane") as unknown as Record<string, Fiber>;
      const root = Object.keys(pane).find((key) => key.startsWith("__reactContainer$"));
      const workbook = root === undefined ? undefined : find(pane[root]);
      if (!workbook) throw new Error("the pane has no workbook yet");
      return workbook;
    };
  });
}
