import { execFileSync } from "node:child_process";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { strToU8 } from "fflate";
import { platform } from "../../../cli/platform";
import { allFormats } from "../../../src/formats/all-formats";
import { importReports } from "../../../src/importers/import-report";
import { refusalOf } from "./refusal-of";

const root = path.join(__dirname, "..", "..", "..");

// The reader of PDF is a program of its own: built where it is missing or older than its sources.
beforeAll(() => {
  execFileSync(process.execPath, [path.join(root, "cli", "nianbao.cjs"), "--version"], { stdio: "ignore" });
}, 120_000);

const objectsBefore = [
  "<</Type/Catalog/Pages 2 0 R>>",
  "<</Type/Pages/Kids[3 0 R]/Count 1>>",
  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>",
];
const font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

/** A PDF of one page that draws what is given; without a list of its objects, as after a bad download. */
function pdfOf(content: Uint8Array, filter = "", form = ""): Uint8Array {
  const stream = (bytes: Uint8Array, more: string): string =>
    `<</Length ${bytes.length}${more}>>\nstream\n${Buffer.from(bytes).toString("latin1")}\nendstream`;
  const shape = stream(strToU8(form), "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>");
  const objects = [...objectsBefore, stream(content, filter), font, shape];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join("");
  return new Uint8Array(Buffer.from(`%PDF-1.4\n${body}trailer\n<</Root 1 0 R>>\n`, "latin1"));
}

const reading = (bytes: Uint8Array) => () =>
  importReports({ name: "a.pdf", bytes }, { definitions: allFormats, defaultYear: undefined, platform });

it("reads words, and says that they are no report", () => {
  expect(refusalOf(reading(pdfOf(strToU8("BT /F 12 Tf 90 700 Td (no report at all) Tj ET"))))).toBe(
    "nothing-recognised",
  );
});

it("refuses pictures of pages, broken files, and words that a machine put behind a picture", () => {
  expect(refusalOf(reading(pdfOf(strToU8("10 10 90 90 re f"))))).toBe("scanned-pages");
  expect(refusalOf(reading(pdfOf(strToU8("BT 3 Tr /F 12 Tf 90 700 Td (read by machine) Tj ET"))))).toBe(
    "scanned-pages",
  );
  expect(refusalOf(reading(strToU8("%PDF-1.7\n")))).toBe("broken-pages");
});

it.each<[string, () => Uint8Array]>([
  [
    "a stream that grows beyond bounds",
    () => pdfOf(deflateSync(Buffer.alloc(400_000_000, " ")), "/Filter/FlateDecode"),
  ],
  ["a form that draws itself", () => pdfOf(strToU8("/X Do"), "", "/X Do /X Do")],
  [
    "a page that draws without end",
    () => pdfOf(deflateSync(Buffer.from("0 0 9 9 re f ".repeat(1_500_000))), "/Filter/FlateDecode"),
  ],
])("reads %s, or refuses it, within two seconds of work", (_, write) => {
  const bytes = write();
  refusalOf(reading(pdfOf(strToU8("BT ET"))));
  const before = process.cpuUsage();
  expect(refusalOf(reading(bytes))).not.toBe("read");
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000_000).toBeLessThan(4);
  expect(refusalOf(reading(pdfOf(strToU8("BT /F 12 Tf 90 700 Td (no report at all) Tj ET"))))).toBe(
    "nothing-recognised",
  );
});
