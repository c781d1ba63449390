/**
 * F6 leads to the chosen tab of the pane, as in spreadsheet programs: the grid keeps the Tab key to itself.
 * What is being typed counts. The way back is Esc.
 */
export function followPaneKey(pane: HTMLElement, finishTyping: () => void): void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "F6" || pane.querySelector("[aria-modal]") !== null) return;
    event.preventDefault();
    event.stopPropagation();
    finishTyping();
    pane.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  };
  document.addEventListener("keydown", onKeyDown, true);
}
