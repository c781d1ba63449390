import { gradeFormatsIn, recoloured } from "../../../src/plan/styles";
import { palettes } from "../../../src/report/palette";

const grades = ["suspect", "broken", "incomplete", "blank"] as const;

/** As WCAG 2 defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (lighter + 0.05) / (darker + 0.05);
}

it.each(palettes)("has figures that can be read in every grade of %s", (palette) => {
  for (const { fill, color = "#000000" } of Object.values(gradeFormatsIn(palette)))
    expect(contrast(fill, color)).toBeGreaterThanOrEqual(4.5);
});

it("tells grades of blue and orange apart by how much blue there is, which nobody confuses", () => {
  const blueness = (color: string): number => parseInt(color.slice(5, 7), 16) - parseInt(color.slice(1, 3), 16);
  const { suspect, broken, incomplete } = gradeFormatsIn("blue-orange");
  expect(blueness(broken.fill)).toBeLessThan(-50);
  expect(blueness(incomplete.fill)).toBeGreaterThan(20);
  expect(blueness(suspect.fill)).toBeGreaterThan(100);
});

it.each(grades)("finds a highlight of the grade %s by its fill, and gives the look in the other set", (grade) => {
  for (const from of palettes)
    for (const to of palettes)
      expect(recoloured(gradeFormatsIn(from)[grade].fill.toLowerCase(), to)).toEqual(gradeFormatsIn(to)[grade]);
});

it("leaves colours of other people alone", () => {
  expect(recoloured("#00FF00", "blue-orange")).toBeUndefined();
});
