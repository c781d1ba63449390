import { Button, Field, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type ParsedTemplate, parseTemplate } from "../../../src/narrative/parse-template";
import { factNamesOf } from "../../../src/narrative/fact-names";
import { describeTemplateProblem } from "../../../src/messages/template-problems";
import { saveTemplates } from "../../actions/narrative";
import type { NarrativeView } from "../../session/narrative-view";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { FileButton } from "../../components/FileButton";
import { Folded } from "../../components/Folded";
import { usePaneStyles } from "../../components/pane-styles";
import { TemplateGuide } from "./TemplateGuide";

const useStyles = makeStyles({
  actions: { marginBottom: tokens.spacingVerticalSNudge },
  text: { fontFamily: tokens.fontFamilyMonospace },
  problems: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorPaletteRedForeground1 },
});

interface TemplatesProps {
  readonly view: ReportView;
  readonly narrative: NarrativeView;
}

/** The templates of the text: edited, exported to and imported from a text file, and reset to those of the format. */
export function Templates({ view, narrative }: TemplatesProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { isBusy } = usePaneState();
  const { text, problems, isChanged, change, discard, save } = useTemplateDraft({ view, narrative });
  const { isOwn } = narrative.inUse;
  return (
    <div>
      <p className={pane.intro}>
        {isOwn ? "在用本单位自己的模板，随工作簿保存。" : "在用标准模板。可以改成本单位的说法，保存在工作簿里。"}
      </p>
      <Field label="模板内容">
        <Textarea
          className={styles.text}
          rows={14}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => change(value)}
        />
      </Field>
      <TemplateProblems problems={problems} />
      <div className={mergeClasses(pane.actions, styles.actions)}>
        <Button disabled={isBusy || !isChanged || problems.length > 0} onClick={() => save(text)}>
          保存模板
        </Button>
        <Button disabled={!isChanged} onClick={discard}>
          放弃修改
        </Button>
        <Button disabled={isBusy || !isOwn} onClick={() => save(undefined)}>
          恢复标准模板
        </Button>
        <Button onClick={() => download(text)}>导出为文本文件</Button>
        <FileButton
          label="从文件导入"
          fieldLabel="选择模板文件"
          accept=".txt,text/plain"
          onChoose={(file) => void readTextFile(file).then(change)}
        />
      </div>
      <Folded summary="模板怎么写">
        <TemplateGuide names={[...factNamesOf(view.bound.form)]} />
      </Folded>
    </div>
  );
}

/** The templates as they are being edited: those in use until something is changed. */
function useTemplateDraft({ view, narrative }: TemplatesProps) {
  const session = useSession();
  const [draft, setDraft] = useState<string>();
  const text = draft ?? narrative.inUse.text;
  const { problems } = parseTemplate(text, view.bound.form);
  const save = (templates: string | undefined): void => {
    setDraft(undefined);
    void session.act(() => saveTemplates(session, view, templates));
  };
  return {
    text,
    problems,
    isChanged: draft !== undefined,
    change: (changed: string) => setDraft(changed),
    discard: () => setDraft(undefined),
    save,
  };
}

function TemplateProblems({ problems }: Pick<ParsedTemplate, "problems">) {
  const styles = useStyles();
  const pane = usePaneStyles();
  if (problems.length === 0) return null;
  return (
    <ul className={mergeClasses(pane.bulletList, styles.problems)} aria-label="模板里的错误">
      {problems.map((problem) => (
        <li key={`${problem.line} ${problem.code} ${JSON.stringify(problem)}`}>{describeTemplateProblem(problem)}</li>
      ))}
    </ul>
  );
}

/** Older browsers have no text() on files. */
function readTextFile(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error("the template file was not read", { cause: reader.error }));
    reader.readAsText(file, "utf-8");
  });
}

function download(text: string): void {
  const link = document.createElement("a");
  // With a byte order mark, so that every text editor reads it as UTF-8.
  link.href = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: "text/plain;charset=utf-8" }));
  link.download = "年报正文模板.txt";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
