/// <reference types="office-js" />
import { type Ribbon, type RibbonButton, ribbonButtons } from "../../../src/workbook/ribbon";
import type { Unsubscribe } from "../../../src/workbook/workbook";

type Answer = (button: RibbonButton) => Promise<void>;

interface Press {
  readonly button: RibbonButton;
  readonly event: Office.AddinCommands.Event;
}

/** The buttons of manifest.xml. Has to be made at once: Office looks for the functions while it starts the page. */
export class OfficeRibbon implements Ribbon {
  private answer: Answer | undefined;
  private readonly waiting: Press[] = [];

  constructor() {
    for (const button of ribbonButtons)
      Office.actions.associate(button, (event: Office.AddinCommands.Event) => this.take({ button, event }));
  }

  onPress(answer: Answer): Unsubscribe {
    this.answer = answer;
    for (const press of this.waiting.splice(0)) void this.take(press);
    return () => {
      if (this.answer === answer) this.answer = undefined;
    };
  }

  async showPane(): Promise<void> {
    // Everywhere where Excel shows our buttons: they and this came with the shared runtime.
    if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
  }

  private async take(press: Press): Promise<void> {
    if (this.answer === undefined) {
      this.waiting.push(press);
      return;
    }
    try {
      await this.answer(press.button);
    } finally {
      // Until it hears this, Excel runs no other button of ours.
      press.event.completed();
    }
  }
}
