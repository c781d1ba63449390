import { DraftKeeper, type KeptWorkbook } from "../../../taskpane/surroundings/draft-keeper";
import type { DraftStore, StoredDraft } from "../../../taskpane/surroundings/draft-store";

/** A store as a browser has it, in memory; with a refusal where it is full. */
function storeWith(drafts: Map<string, StoredDraft>, refusal?: string): DraftStore {
  const answer = <Value>(value: Value): Promise<Value> =>
    refusal === undefined
      ? Promise.resolve(value)
      : Promise.reject(new Error("refused", { cause: new DOMException("no", refusal) }));
  return {
    list: () => answer([...drafts.values()].sort((one, other) => other.savedAt.getTime() - one.savedAt.getTime())),
    put: async (draft) => {
      await answer(undefined);
      drafts.set(draft.key, draft);
    },
    remove: async (key) => void drafts.delete(key),
    clear: async () => drafts.clear(),
  };
}

/** A workbook with one report in it, and a visit of it that begins. */
async function visit(
  drafts: Map<string, StoredDraft>,
  { version = "0.1.0", refusal }: { version?: string; refusal?: string } = {},
) {
  const shown: number[] = [];
  let day = 20;
  const workbook: KeptWorkbook = {
    hasUnsavedWork: () => true,
    copy: async () => new Uint8Array([day]),
    openDraft: async ([first = 0]) => void shown.push(first),
  };
  const keeper = new DraftKeeper({
    workbook,
    store: storeWith(drafts, refusal),
    version,
    titleNow: async () => "其塔木镇人民政府 2025 年度",
    now: () => new Date(2026, 0, day),
  });
  await keeper.start();
  const change = async (): Promise<void> => {
    keeper.noteChange();
    await jest.advanceTimersByTimeAsync(5000);
  };
  return { keeper, shown, change, on: (next: number) => (day = next) };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it("keeps one draft a report after a pause, and offers it at the next visit of the same version", async () => {
  const drafts = new Map<string, StoredDraft>();
  const first = await visit(drafts);
  await first.change();
  first.on(21);
  await first.change();
  expect([...drafts.values()].map(({ bytes }) => [...bytes])).toEqual([[21]]);
  expect(first.keeper.snapshot()).toMatchObject({ isUnsaved: true, keptAt: new Date(2026, 0, 21) });

  const other = await visit(drafts, { version: "0.2.0" });
  expect(other.keeper.snapshot().earlier).toEqual([]);
  const next = await visit(drafts);
  const [earlier] = next.keeper.snapshot().earlier;
  expect(earlier?.title).toBe("其塔木镇人民政府 2025 年度");
  await next.keeper.resume(earlier?.key ?? "");
  expect(next.shown).toEqual([21]);
});

it("forgets the draft once the workbook is saved, and all of them at 清除草稿", async () => {
  const drafts = new Map<string, StoredDraft>();
  const { keeper, change } = await visit(drafts);
  await change();
  await keeper.noteSaved();
  expect([drafts.size, keeper.snapshot().isUnsaved]).toEqual([0, false]);
  await change();
  await keeper.clear();
  expect([drafts.size, keeper.snapshot().keptAt]).toEqual([0, undefined]);
});

it.each([
  ["QuotaExceededError", "full"],
  ["SecurityError", "blocked"],
])("tells what the browser means by %s", async (refusal, told) => {
  const { keeper, change } = await visit(new Map(), { refusal });
  await change();
  expect(keeper.snapshot()).toMatchObject({ isUnsaved: true, keptAt: undefined, refusal: told });
});
