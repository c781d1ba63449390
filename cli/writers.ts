import path from "node:path";

import { examine, openFindings, openTexts } from "../src/examination/examine";
import { reportWriters, writerOf } from "../src/exporters/writers";
import { allFormats } from "../src/formats/all-formats";
import type { ReadReport } from "../src/binding/read-report";
import { sentencesOn } from "../src/messages/finding-sentences";
import { describeTextFinding } from "../src/messages/text-findings";
import type { ConvertCommand } from "./commands";
import { CommandError } from "./command-error";
import packageJson from "./package.json";

export interface Written {
  readonly content: string | Uint8Array;
  /** What the user must know of it, in sentences. */
  readonly notes: readonly string[];
}

export type Writer = (imported: ReadReport) => Promise<Written>;

/** How a command's output is written, by its extension. Throws CommandError for one that we do not write. */
export function writerFor({ output, isCheckSheet, date, style }: ConvertCommand): Writer {
  const paper = isCheckSheet ? "check-sheet" : "report";
  const extension = path.extname(output).toLowerCase();
  const writer = writerOf(paper, extension);
  if (writer === undefined) {
    const known = reportWriters.flatMap((one) => (one.paper === paper ? (one.extensions[0] ?? []) : []));
    throw new CommandError({ code: "output-kind-not-available", extension, known });
  }
  return async (imported) => {
    const examination = examine(imported);
    const { content, draft } = await writer.write(examination, {
      definitions: allFormats,
      date,
      style,
      madeOn: undefined, // without a day the same report gives the same sheet
      program: `年报助手 ${packageJson.version}`,
    });
    if (draft === undefined) return { content, notes: [] };
    // Nobody is asked on a command line: what is open is told, and the file says in its header that it is a draft.
    const figures = openFindings(examination).map(sentencesOn(imported));
    const texts = openTexts(examination).map((finding) => describeTextFinding(finding, imported.form));
    return { content, notes: [...draftNotes(draft), ...figures, ...texts] };
  };
}

const draftNotes = (draft: readonly string[]): readonly string[] =>
  draft.length === 0 ? [] : [`这份年报还不能定稿，已标上“草稿”：${draft.join("")}`];
