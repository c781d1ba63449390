import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const folders = ["taskpane", "receive"].map((name) => join(__dirname, "..", name));

/** What Chromium 69 does not know, where it stands alone: in CSS or as a style object of ours. */
const tooNew: readonly (readonly [string, RegExp])[] = [
  [":has", /:has\(/],
  ["nesting", /^\s*&[^:;"'\]]*\{/m],
  ["container queries", /@container|container-?type/i],
  ["layers", /@layer\b/],
  ["inset", /(^|[\s{;])inset(-block|-inline|Block|Inline)?:/m],
  ["aspect-ratio", /aspect-?ratio:/i],
  ["color-mix", /color-mix\(/],
  [":is and :where", /:(is|where)\(/],
  ["dvh and its like", /\d[dsl]v[hw]\b/],
];

/** Between the items of a flex box: the pane may look tighter there (DESIGN, 11), the pages around it need not. */
const gap = /(^|[\s{;-])gap:/m;

const files = folders.flatMap((folder) =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => /\.(css|tsx?)$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")] as const),
);

/** A distance in pixels, where a token of the theme belongs. Widths, borders and outlines may be measured. */
const measuredDistance =
  /\b(margin|padding|gap|rowGap|columnGap)(Top|Right|Bottom|Left|Block|Inline)?:\s*(["'`][^"'`]*\dpx|-?[1-9])/;

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
    const more = [":is(a)", "100dvh"];
    [...faults, ...more].forEach((fault, at) => expect(fault).toMatch(tooNew[at]?.[1] ?? /never/));
  });

  it("without gaps in the pages around the pane", () => {
    expect(" column-gap: 4px").toMatch(gap);
    expect(files.filter(([name, content]) => name.endsWith(".css") && gap.test(content)).map(([name]) => name)).toEqual(
      [],
    );
  });

  it("takes the distances in the pane from the theme", () => {
    const inPane = files.filter(([name]) => /^(app|panels|components|page)\b.*\.tsx?$/.test(name));
    expect(inPane.filter(([, content]) => measuredDistance.test(content)).map(([name]) => name)).toEqual([]);
    expect(inPane.map(([name]) => basename(name))).toContain("pane-styles.ts");
  });

  it.each(['margin: "0 0 8px"', "paddingLeft: 20", 'columnGap: "8px"', "padding: `0 ${wide} 4px`", 'gap:\n "1px"'])(
    "would notice %j",
    (fault) => expect(fault).toMatch(measuredDistance),
  );

  it.each(["margin: 0", "margin: `${tokens.spacingVerticalS} 0 0`", 'border: "1px solid"', 'minWidth: "96px"'])(
    "lets pass %j",
    (style) => expect(style).not.toMatch(measuredDistance),
  );
});
