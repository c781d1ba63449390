import { drawFrom } from "../src/narrative/draw";
import { allAlterations } from "./all-alterations";
import { judge } from "./law";
import { fuzz } from "./run-fuzz";

// Thousands of files, on a machine that others use too.
jest.setTimeout(240_000);

const SEEDS = 200;
/** Of files that another library has to write. */
const SLOW_SEEDS = 20;

it.each(allAlterations.map((alteration) => [alteration.id, alteration] as const))(
  "reads figures as they were typed, or tells of them: %s",
  async (_, alteration) => {
    const { broken } = await fuzz(alteration, alteration.isSlow === true ? SLOW_SEEDS : SEEDS);
    expect(broken).toEqual([]);
  },
);

describe("the law itself", () => {
  const [plain] = allAlterations;
  const altered = async () => {
    if (plain === undefined) throw new Error("no alteration");
    return plain.make(drawFrom(7));
  };

  it("finds a figure that was typed and is not read, and says what it was", async () => {
    const file = await altered();
    const [[id] = []] = file.typed;
    if (id === undefined) throw new Error("nothing typed");
    const typed = new Map([...file.typed, [id, 5]]);
    expect(judge({ ...file, typed }).breaches).toEqual([`${id}: 5 read as ${String(file.typed.get(id))}`]);
  });

  it("finds a figure that is read and was never typed", async () => {
    const file = await altered();
    const [[id, value] = [], ...rest] = file.typed;
    expect(judge({ ...file, typed: new Map(rest) }).breaches).toEqual([
      `${String(id)}: ${String(value)} out of nothing`,
    ]);
  });

  it("finds a file that is refused", async () => {
    const file = await altered();
    const [breach] = judge({ ...file, bytes: new TextEncoder().encode("PK") }).breaches;
    expect(breach).toMatch(/^refused: /);
  });
});
