import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const taskpane = join(__dirname, "../taskpane");

/** What Chromium 69 does not know, where it stands alone: in CSS or as a style object of ours. */
const tooNew: readonly (readonly [string, RegExp])[] = [
  [":has", /:has\(/],
  ["nesting", /^\s*&[^:"'\]]*\{/m],
  ["container queries", /@container|container-?type/i],
  ["layers", /@layer\b/],
  ["inset", /(^|[\s{;])inset(-block|-inline|Block|Inline)?:/m],
  ["aspect-ratio", /aspect-?ratio:/i],
  ["color-mix", /color-mix\(/],
  ["gap between the items of a flex box", /(^|[\s{;])gap:/m],
  [":is and :where", /:(is|where)\(/],
  ["dvh and its like", /\d[dsl]v[hw]\b/],
];

/** Some flex boxes have gaps: they only look tighter there. They are known, and no more may come. */
const flexGap = /(column|row)(-g|G)ap:/g;

const files = (readdirSync(taskpane, { recursive: true }) as string[])
  .filter((name) => /\.(css|tsx)$/.test(name))
  .map((name) => [name, readFileSync(join(taskpane, name), "utf8")] as const);

describe("our own styles keep to what Chromium 69 knows", () => {
  it.each(tooNew)("without %s", (_, pattern) => {
    expect(files.filter(([, content]) => pattern.test(content)).map(([name]) => name)).toEqual([]);
  });

  it("would notice each of them", () => {
    const faults = [
      "a:has(b){}",
      "& .b {",
      "@container x",
      "@layer a;",
      " inset: 0",
      "aspect-ratio: 1",
      "color-mix(a)",
    ];
    const more = [" gap: 4px", ":is(a)", "100dvh"];
    [...faults, ...more].forEach((fault, at) => expect(fault).toMatch(tooNew[at]?.[1] ?? /never/));
  });

  it("counts the row and column gaps, which older engines leave out of flex boxes", () => {
    const plain = files.filter(([name]) => name.endsWith(".css")).map(([, content]) => content.match(flexGap));
    expect(plain.flat().filter(Boolean)).toEqual([]);
  });
});
