import { PREFACE } from "../report/report";
import type { ReportForm } from "../rules/report-form";
import { factNamesOf, type FactNames } from "./fact-names";
import { parseCondition, type Complain } from "./parse-condition";
import { parseLine } from "./parse-line";
import type {
  Template,
  TemplateChapter,
  TemplateChoice,
  TemplateProblem,
  TemplateSection,
  TemplateSlot,
} from "./template";

const PREFACE_TITLE = "前言";

export interface ParsedTemplate {
  readonly template: Template;
  /** A template with problems is not used. */
  readonly problems: readonly TemplateProblem[];
}

type Mutable<Item> = { -readonly [Key in keyof Item]: Item[Key] };
type OpenSection = Mutable<Omit<TemplateSection, "paragraphs">> & { paragraphs: Mutable<TemplateSlot>[][] };
type OpenChapter = Mutable<Omit<TemplateChapter, "sections">> & { sections: OpenSection[] };

const parsed = new WeakMap<ReportForm, Map<string, ParsedTemplate>>();

/** Reads a set of templates. Every mistake is found at once; the same text is read only once for a form. */
export function parseTemplate(text: string, form: ReportForm): ParsedTemplate {
  const own = parsed.get(form) ?? new Map<string, ParsedTemplate>();
  const found = own.get(text) ?? new TemplateParser(form).parse(text);
  // An office that edits its templates leaves one text behind with every stroke.
  if (own.size > 20) own.clear();
  parsed.set(form, own.set(text, found));
  return found;
}

class TemplateParser {
  private readonly names: FactNames;
  private readonly chapters: OpenChapter[] = [];
  private readonly problems: TemplateProblem[] = [];
  private line = 0;
  /** The next sentence begins a paragraph. */
  private isParagraphDue = true;

  constructor(private readonly form: ReportForm) {
    this.names = factNamesOf(form);
  }

  parse(text: string): ParsedTemplate {
    for (const line of text.split(/\r?\n/)) {
      this.line++;
      this.parseText(line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ""));
    }
    return { template: { chapters: this.chapters }, problems: this.problems };
  }

  private readonly complain: Complain = (problem) => {
    this.problems.push({ ...problem, line: this.line } as TemplateProblem); // the line is all that it lacks
  };

  private parseText(text: string): void {
    if (text === "") this.isParagraphDue = true;
    else if (/^(\/\/|／／)/.test(text)) return;
    else if (/^[#＃]{2}/.test(text)) this.openSection(text.replace(/^[#＃]+[\s\u3000]*/, ""));
    else if (/^[#＃]/.test(text)) this.openChapter(text.replace(/^[#＃][\s\u3000]*/, ""));
    else this.parseSentence(text);
  }

  private openChapter(title: string): void {
    const written = this.form.format.chapters.filter(({ table }) => table === undefined);
    const numeral = /^[一二三四五六七八九十]、/.exec(title)?.[0];
    const id =
      title === PREFACE_TITLE
        ? PREFACE
        : written.find((chapter) => numeral !== undefined && chapter.title.startsWith(numeral))?.id;
    const isRepeated = id !== undefined && this.chapters.some((chapter) => chapter.id === id);
    if (id === undefined || isRepeated) {
      const known = [PREFACE_TITLE, ...written.map((chapter) => chapter.title)];
      this.complain({ code: isRepeated ? "repeated-chapter" : "unknown-chapter", found: title, known });
    }
    this.chapters.push({ id: id ?? title, sections: [] });
    this.addSection(undefined);
  }

  private openSection(heading: string): void {
    if (this.chapters.length === 0) this.complain({ code: "no-chapter" });
    else if (heading === "") this.complain({ code: "empty-line" });
    else this.addSection(heading);
  }

  private addSection(heading: string | undefined): void {
    const chapter = this.chapters[this.chapters.length - 1];
    if (chapter === undefined) return;
    const same = chapter.sections.filter((section) => section.heading === heading).length;
    const id = `${chapter.id}/${heading ?? ""}${same === 0 ? "" : `(${same + 1})`}`;
    chapter.sections.push({ id, heading, paragraphs: [] });
    this.isParagraphDue = true;
  }

  private parseSentence(text: string): void {
    const section = this.chapters[this.chapters.length - 1]?.sections.slice(-1)[0];
    if (section === undefined) {
      this.complain({ code: "no-chapter" });
      return;
    }
    if (this.isParagraphDue) section.paragraphs.push([]);
    this.isParagraphDue = false;
    const { isElse, condition, rest } = this.parseHead(text);
    if (rest === "") this.complain({ code: "empty-line" });
    const choice: TemplateChoice = { condition, parts: parseLine(rest, this.names, this.complain) };
    const paragraph = section.paragraphs[section.paragraphs.length - 1] ?? [];
    const last = paragraph[paragraph.length - 1];
    if (!isElse) {
      const place = section.paragraphs.reduce((count, one) => count + one.length, 1);
      paragraph.push({ id: `${section.id}/${place}`, choices: [choice] });
    } else if (last === undefined || last.choices.some((one) => one.condition === undefined))
      this.complain({ code: "else-without-condition" });
    else last.choices = [...last.choices, choice];
  }

  /** ［本年新收 > 0］, ［否则 上年结转 > 0］ or ［否则］ before a sentence. */
  private parseHead(text: string) {
    if (!/^[[［]/.test(text)) return { isElse: false, condition: undefined, rest: text };
    const end = text.search(/[\]］]/);
    if (end < 0) {
      this.complain({ code: "condition-open" });
      return { isElse: false, condition: undefined, rest: text };
    }
    const head = text.slice(1, end).trim();
    const rest = text.slice(end + 1).trim();
    const [, after] = /^否则(?:[\s，,]+(.*))?$/.exec(head) ?? [];
    const isElse = head.startsWith("否则");
    const written = isElse ? (after ?? "") : head;
    if (isElse && written === "") return { isElse, condition: undefined, rest };
    return { isElse, condition: parseCondition(written, this.names, this.complain), rest };
  }
}
