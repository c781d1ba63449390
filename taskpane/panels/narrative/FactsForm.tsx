import { Button, Field, Input, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import type { AskedFact } from "../../../src/report/narrative-format";
import { usePaneStyles } from "../../components/pane-styles";
import { previousOf } from "../../session/narrative-view";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import {
  type FactsDraft,
  faultOf,
  lonelyProblem,
  questionsFor,
  suggestionsFor,
  solvedSince,
  stillThere,
  takeOver,
  unansweredProblems,
} from "./facts-draft";
import type { TypedFacts } from "./use-facts";

const useStyles = makeStyles({
  group: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
  title: { padding: 0 },
  suggestion: {
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    padding: `0 0 0 ${tokens.spacingHorizontalS}`,
    margin: `0 0 ${tokens.spacingVerticalSNudge}`,
  },
  hint: { margin: `0 0 ${tokens.spacingVerticalXS}` },
});

/** 补充情况: facts for the text that no table holds. The text states only what was entered here. */
export function FactsForm({ view, facts: typed }: { readonly view: ReportView; readonly facts: TypedFacts }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const { report, form } = view.bound;
  const { narrative } = form;
  const { draft, setDraft, hasFault, save } = typed;
  const groups = [...questionsFor(narrative, report.unitType)];
  const [firstProblem] = narrative.problems[0] ?? [];
  const change = (id: string, text: string): void => setDraft((before) => new Map([...before, [id, text]]));
  return (
    <div>
      <p className={pane.intro}>填什么写什么，没填的不写进正文。没有发生的填 0。</p>
      {groups.map(([title, facts]) => (
        <fieldset key={title} className={mergeClasses(pane.column, styles.group)}>
          <legend className={mergeClasses(pane.strong, styles.title)}>{title}</legend>
          {facts.some(({ id }) => id === firstProblem) && (
            <>
              <LastYearsProblems view={view} draft={draft} onTake={(next) => setDraft(next)} />
              <Suggestions view={view} draft={draft} onTake={(next) => setDraft(next)} />
            </>
          )}
          {facts.map((fact) => (
            <Question key={fact.id} fact={fact} draft={draft} onChange={(text) => change(fact.id, text)} />
          ))}
          {facts.some(({ id }) => id === firstProblem) && lonelyProblem(narrative, draft) && (
            <p className={mergeClasses(pane.quiet, styles.hint)}>问题和措施要成对填，只填一样的不写进正文。</p>
          )}
        </fieldset>
      ))}
      <Button disabled={isBusy || hasFault} onClick={() => void session.act(save)}>
        保存补充情况
      </Button>
    </div>
  );
}

interface QuestionProps {
  readonly fact: AskedFact;
  readonly draft: FactsDraft;
  readonly onChange: (text: string) => void;
}

function Question({ fact, draft, onChange }: QuestionProps) {
  const { id, label, unit, hint, kind } = fact;
  const fault = faultOf(fact, draft);
  const value = draft.get(id) ?? "";
  const isLong = /^(problem|measure|other|last-years)-/.test(id);
  return (
    <Field
      label={unit === undefined ? label : `${label}（${unit}）`}
      hint={hint ?? null}
      validationMessage={fault ?? null}
      validationState={fault === undefined ? "none" : "error"}
    >
      {isLong ? (
        <Textarea value={value} resize="vertical" onChange={(_, { value: typed }) => onChange(typed)} />
      ) : (
        <Input
          value={value}
          inputMode={kind === "count" ? "numeric" : kind === "amount" ? "decimal" : "text"}
          onChange={(_, { value: typed }) => onChange(typed)}
        />
      )}
    </Field>
  );
}

interface SuggestionsProps {
  readonly view: ReportView;
  readonly draft: FactsDraft;
  readonly onTake: (draft: FactsDraft) => void;
}

/** Problems for chapter 五 that the figures suggest. Used only where the user presses 采用; they can be reworded. */
function Suggestions({ view: { bound }, draft, onTake }: SuggestionsProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { definitions } = useSession();
  const suggestions = suggestionsFor(bound, previousOf(bound, definitions), draft);
  if (suggestions.length === 0)
    return <p className={mergeClasses(pane.quiet, styles.hint)}>写本单位这一年真实的问题，每个问题写一条措施。</p>;
  return (
    <div>
      <p className={mergeClasses(pane.quiet, styles.hint)}>按表里的数，可能要写的（属实才采用，采用后可以改）：</p>
      {suggestions.map((suggestion) => (
        <div key={suggestion.problem} className={styles.suggestion}>
          {suggestion.problem}。措施：{suggestion.measure}。
          <Button
            size="small"
            aria-label={`采用：${suggestion.problem}`}
            onClick={() => onTake(takeOver(bound.form.narrative, draft, suggestion))}
          >
            采用
          </Button>
        </div>
      ))}
    </div>
  );
}

/** What last year's report told as problems: each is answered, still there or solved. */
function LastYearsProblems({ view: { bound }, draft, onTake }: SuggestionsProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { narrative, format } = bound.form;
  const chapter = format.chapters.find(({ role }) => role === "problems");
  const told = chapter === undefined ? undefined : bound.report.previous?.text.get(chapter.id);
  const problems = unansweredProblems(narrative, told, draft);
  if (problems.length === 0) return null;
  return (
    <div>
      <p className={mergeClasses(pane.quiet, styles.hint)}>上年年报写的问题，今年怎么样了？</p>
      {problems.map((problem) => (
        <div key={problem} className={styles.suggestion}>
          {problem}。
          <Button
            size="small"
            aria-label={`仍然存在：${problem}`}
            onClick={() => onTake(stillThere(narrative, draft, problem))}
          >
            仍然存在
          </Button>
          <Button
            size="small"
            aria-label={`已经解决：${problem}`}
            onClick={() => onTake(solvedSince(narrative, draft, problem))}
          >
            已经解决
          </Button>
        </div>
      ))}
    </div>
  );
}
