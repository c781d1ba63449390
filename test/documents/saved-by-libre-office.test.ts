import { alterations } from "../fuzz/alterations";
import { judge, type Altered } from "../fuzz/law";
import { drawFrom } from "../src/narrative/draw";
import { convert } from "./libre-office";

/** As people hand workbooks on: changed, and saved again by another program. */
const kinds = ["rename-sheet", "move-table", "insert-rows", "reformat", "sort-rows", "hide", "notes-beside"];
const SEEDS = [1, 2, 3, 4];

it("reads figures as they were typed, or tells of them, after LibreOffice saved the workbook", async () => {
  const files = new Map<string, Altered>();
  for (const { id, make } of alterations.filter((one) => kinds.includes(one.id)))
    for (const seed of SEEDS) files.set(`${id}-${seed}`, await make(drawFrom(seed)));
  const saved = convert(new Map([...files].map(([name, { bytes }]) => [name, bytes])), "xlsx");
  const broken = [...files].flatMap(([name, file]) => {
    const { breaches } = judge({ ...file, bytes: new Uint8Array(saved.get(name) ?? []) });
    return breaches.length === 0 ? [] : [[name, breaches]];
  });
  expect(files.size).toBe(kinds.length * SEEDS.length);
  expect(broken).toEqual([]);
}, 240_000);
