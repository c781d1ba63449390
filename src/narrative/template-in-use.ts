import type { Report, UnitType } from "../report/report";
import type { ReportForm } from "../rules/report-form";
import { parseTemplate } from "./parse-template";
import type { Template, TemplateProblem } from "./template";

export interface TemplateInUse {
  readonly template: Template;
  /** The office's own text, also while it has problems; else that of the format. */
  readonly text: string;
  readonly isOwn: boolean;
  /** What is wrong with the office's own templates: those of the format are used meanwhile. */
  readonly problems: readonly TemplateProblem[];
}

/** The templates that a report of this kind of unit is written from. */
export function templateInUse(
  { templates: own }: Pick<Report, "templates">,
  unitType: UnitType,
  form: ReportForm,
): TemplateInUse {
  const standard = form.narrative.templates[unitType];
  if (own === undefined)
    return { template: parseTemplate(standard, form).template, text: standard, isOwn: false, problems: [] };
  const { template, problems } = parseTemplate(own, form);
  const used = problems.length === 0 ? template : parseTemplate(standard, form).template;
  return { template: used, text: own, isOwn: true, problems };
}
