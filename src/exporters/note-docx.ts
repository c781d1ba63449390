import { writeDocx } from "./docx";
import type { DocxBlock, DocxFont, DocxStyle } from "./docx-content";

export const fangSong: DocxFont = { name: "仿宋", latin: "Times New Roman", fallbacks: ["FangSong", "华文仿宋"] };
export const heiTi: DocxFont = { name: "黑体", latin: "Times New Roman", fallbacks: ["SimHei", "华文黑体"] };

/** What goes to people beside a report, on plain paper: 说明单, 退回单. */
export interface Note {
  /** Of the document; its first line may say less. */
  readonly title: string;
  readonly unit: string;
  /** 说明单, 退回单: it names the style of the text. */
  readonly kind: string;
  readonly heading: string;
  /** In points. */
  readonly headingSize: number;
  /** Besides those of the text and of its heading. */
  readonly styles: readonly DocxStyle[];
  readonly blocks: readonly DocxBlock[];
}

export const noteParagraph = (text: string, style = "Body"): DocxBlock => ({
  kind: "paragraph",
  style,
  runs: [{ text }],
});

/** The note as a Word file. */
export function writeNoteDocx({ title, unit, kind, heading, headingSize, styles, blocks }: Note): Promise<Uint8Array> {
  return writeDocx({
    title,
    unit,
    styles: [
      { id: "Body", name: `${kind}正文`, role: "body", font: fangSong, size: 14, align: "left", lineHeight: 26 },
      { id: "Title", name: "Title", role: "title", font: heiTi, size: headingSize, align: "center", after: 12 },
      ...styles,
    ],
    margins: { top: 25, bottom: 25, left: 28, right: 26 },
    header: undefined,
    pageNumbers: undefined,
    blocks: [noteParagraph(heading, "Title"), ...blocks],
  });
}
