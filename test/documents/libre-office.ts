import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What is handed to LibreOffice. */
export type Source = "xlsx" | "docx";

/** What LibreOffice can turn a workbook into; of a Word file it makes a pdf. */
export type Target = "html" | "xlsx" | "pdf" | "png";

const WORD_TO_PDF = "pdf:writer_pdf_Export";

const filters: Readonly<Record<Target, string>> = {
  html: "html:HTML (StarCalc)",
  xlsx: "xlsx:Calc MS Excel 2007 XML",
  pdf: "pdf:calc_pdf_Export",
  png: "png:calc_png_Export",
};

const MINUTES = 60_000;

/**
 * Has LibreOffice open all these files in one call, calculate every formula anew, and write each in another form.
 * Answers by the same names. It runs with a profile of its own, so that no setting of the machine takes part.
 */
export function convert(
  files: ReadonlyMap<string, Uint8Array>,
  target: Target,
  kind: Source = "xlsx",
): ReadonlyMap<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-"));
  try {
    const [source, result, profile] = ["in", "out", "profile"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    for (const path of [source, result, join(profile, "user")]) mkdirSync(path, { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), settings);
    for (const [name, bytes] of files) writeFileSync(join(source, `${name}.${kind}`), bytes);
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--norestore",
        "--convert-to",
        kind === "docx" ? WORD_TO_PDF : filters[target],
        "--outdir",
        result,
        ...[...files.keys()].map((name) => join(source, `${name}.${kind}`)),
      ],
      { stdio: "pipe", timeout: 10 * MINUTES },
    );
    const written = new Set(readdirSync(result));
    return new Map(
      [...files.keys()].map((name) => {
        if (!written.has(`${name}.${target}`)) throw new Error(`LibreOffice wrote no ${target} for ${name}`);
        return [name, readFileSync(join(result, `${name}.${target}`))];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Recalculation of files from elsewhere is off by default; then stored results would judge themselves. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
`;
