import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { severityNames } from "../../../src/messages/severities";
import type { Severity } from "../../../src/rules/rule";
import { usePaneStyles } from "../../components/pane-styles";
import { Balanced } from "./Balanced";
import { BalanceLists } from "./BalanceLists";
import { type CheckFilter, everything, passes } from "./check-filter";
import { Doubts } from "./Doubts";
import { FilterBar } from "./FilterBar";
import { MistakeCard } from "./MistakeCard";
import type { MistakeText } from "./mistake-text";
import { NextOfCheck, type NextOfCheckProps } from "./NextOfCheck";
import { StaleText } from "./StaleText";
import { TextFindings } from "./TextFindings";
import { useCheckPanel } from "./use-check-panel";
import { WaitingChecks } from "./WaitingChecks";
import type { SettledMistake } from "./use-settled-list";

const useStyles = makeStyles({
  lists: { marginTop: tokens.spacingVerticalL },
  recheck: { marginTop: tokens.spacingVerticalM },
});

const groups: readonly { readonly title: string; readonly severities: readonly Severity[] }[] = [
  { title: severityNames.error, severities: ["error"] },
  { title: severityNames.explain, severities: ["explain"] },
  { title: severityNames.warning, severities: ["warning", "tip"] },
];

/** 核对: a card for each mistake, text finding and doubt; below, folded, the balances that hold or are incomplete. */
export function CheckPanel(props: NextOfCheckProps) {
  const { view } = props;
  const panel = useCheckPanel(view);
  const styles = useStyles();
  const pane = usePaneStyles();
  const [filter, setFilter] = useState(everything);
  const shown = panel.shown.filter((settled) => isWanted(filter, settled, panel.textOf(settled)));
  return (
    <div>
      <WaitingChecks view={view} />
      <Balanced view={view} tally={panel.tally} />
      <NextOfCheck {...props} />
      <FilterBar view={view} filter={filter} onFilter={setFilter} />
      {groups.map(({ title, severities }) => {
        const cards = shown.filter(({ mistake }) => severities.includes(mistake.severity));
        if (cards.length === 0) return null;
        return (
          <div key={title}>
            <h2 className={pane.heading}>
              {title} {countText(cards)}
            </h2>
            <ul className={pane.plainList} aria-label={title}>
              {cards.map((settled) => (
                <MistakeCard
                  key={settled.mistake.id}
                  settled={settled}
                  text={panel.textOf(settled)}
                  isBusy={panel.isBusy}
                  onLocate={(turn) => panel.locate(settled.mistake, turn)}
                  onExplain={(text) => panel.explain(settled.mistake, text)}
                  onSwitchOff={() => panel.switchOff(settled.mistake)}
                  onRepair={panel.repair}
                  onReject={(repair) => panel.reject(settled.mistake, repair)}
                  onTakeBack={panel.takeBack}
                  onAddControls={panel.addControls}
                  onGone={panel.release}
                  onArrow={focusNeighbour}
                />
              ))}
            </ul>
          </div>
        );
      })}
      {passes(filter, staleCard) && <StaleText view={view} />}
      <TextFindings view={view} filter={filter} onWrite={props.onWrite} />
      <Doubts view={view} filter={filter} />
      <div className={styles.lists}>
        <BalanceLists form={view.bound.form} tally={panel.tally} />
        {panel.recheck !== undefined && (
          <Button size="small" className={styles.recheck} onClick={panel.recheck}>
            重新核对
          </Button>
        )}
      </div>
    </div>
  );
}

function isWanted(filter: CheckFilter, { mistake }: SettledMistake, { where, what, also, todo }: MistakeText): boolean {
  const parts = mistake.findings.map(({ table }) => table);
  return passes(filter, { parts, severity: mistake.severity, words: [where, what, ...also, todo] });
}

/** Sentences to bring up to date stand together: a search for words looks among the findings. */
const staleCard = { parts: ["text"], severity: "error", words: [] } as const;

/** How many cards are open; empty where all are mended or explained. */
function countText(cards: readonly SettledMistake[]): string {
  const open = cards.filter(isUnanswered).length;
  return open > 0 ? String(open) : "";
}

const isUnanswered = ({ mistake, phase }: SettledMistake): boolean =>
  phase !== "mended" && mistake.explanation === undefined;

/** Moves the focus to the next or the previous card, also into another group. */
function focusNeighbour(card: HTMLElement, step: 1 | -1): void {
  const cards = [...(card.closest('[role="tabpanel"]')?.querySelectorAll<HTMLElement>("li[tabindex]") ?? [])];
  cards[cards.indexOf(card) + step]?.focus();
}
