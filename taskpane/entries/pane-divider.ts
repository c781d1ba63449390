const NARROWEST = 300;
const WIDEST = 450;
const STEP = 10;

/** Lets the pane be made wider and narrower with the mouse and with the arrow keys. */
export class PaneDivider {
  constructor(
    private readonly divider: HTMLElement,
    private readonly pane: HTMLElement,
  ) {
    this.resize(pane.offsetWidth);
    divider.addEventListener("pointerdown", (event) => divider.setPointerCapture(event.pointerId));
    divider.addEventListener("pointermove", (event) => {
      if (divider.hasPointerCapture(event.pointerId)) this.resize(window.innerWidth - event.clientX);
    });
    divider.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft") this.resize(this.pane.offsetWidth + STEP);
      if (event.key === "ArrowRight") this.resize(this.pane.offsetWidth - STEP);
    });
  }

  private resize(width: number): void {
    const fitting = Math.min(WIDEST, Math.max(NARROWEST, width));
    this.pane.style.width = `${fitting}px`;
    this.pane.style.flex = "none";
    this.divider.setAttribute("aria-valuemin", String(NARROWEST));
    this.divider.setAttribute("aria-valuemax", String(WIDEST));
    this.divider.setAttribute("aria-valuenow", String(fitting));
    // The grid fits itself to the window only.
    window.dispatchEvent(new Event("resize"));
  }
}
