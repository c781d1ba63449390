import type { DraftStore, StoredDraft, StoreRefusal } from "./draft-store";
import { refusalOf } from "./draft-store";

/** What the pane shows of drafts. */
export interface DraftState {
  /** The workbook has changes that are in no file. */
  readonly isUnsaved: boolean;
  /** When they were last kept in the browser. */
  readonly keptAt: Date | undefined;
  readonly refusal: StoreRefusal | undefined;
  /** Those of earlier visits, newest first. */
  readonly earlier: readonly Pick<StoredDraft, "key" | "title" | "savedAt">[];
}

/** The workbook that is kept. */
export interface KeptWorkbook {
  hasUnsavedWork(): boolean;
  /** As a file; the workbook stays unsaved. */
  copy(): Promise<Uint8Array>;
  /** Shows a draft in place of the present workbook: unsaved still. */
  openDraft(bytes: Uint8Array): Promise<void>;
}

export interface KeeperOptions {
  readonly workbook: KeptWorkbook;
  readonly store: DraftStore;
  /** The drafts of another version may be of another form. */
  readonly version: string;
  /** Which report the workbook holds, as people read it; empty where it holds none. */
  readonly titleNow: () => Promise<string>;
  readonly now: () => Date;
}

/** In milliseconds after the last change: nobody is in the middle of a figure then. */
const PAUSE = 3000;
/** More are not kept: the oldest goes. */
const MOST_DRAFTS = 5;

/** Keeps a draft of unsaved work in the browser, and tells how that stands. */
export class DraftKeeper {
  private state: DraftState = { isUnsaved: false, keptAt: undefined, refusal: undefined, earlier: [] };
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ownKey: string | undefined;

  constructor(private readonly options: KeeperOptions) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): DraftState => this.state;

  /** Looks for the drafts of earlier visits. */
  async start(): Promise<void> {
    await this.tried(async () => {
      const drafts = await this.options.store.list();
      this.publish({ earlier: drafts.filter(({ key }) => key.startsWith(this.prefix)).map(withoutBytes) });
    });
  }

  /** After any change of the workbook. */
  noteChange(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keep(), PAUSE);
  }

  /** After the workbook was saved as a file, or replaced by one: its draft is no longer needed. */
  async noteSaved(): Promise<void> {
    clearTimeout(this.timer);
    const key = this.ownKey;
    this.ownKey = undefined;
    this.publish({ isUnsaved: false, keptAt: undefined });
    if (key !== undefined) await this.tried(() => this.options.store.remove(key));
  }

  /** 接着上次的填 */
  async resume(key: string): Promise<void> {
    const draft = (await this.options.store.list()).find((one) => one.key === key);
    if (draft === undefined) throw new Error(`no draft ${key}`);
    await this.options.workbook.openDraft(draft.bytes);
    this.ownKey = key;
    this.publish({ isUnsaved: true, keptAt: draft.savedAt, earlier: [] });
  }

  /** 清除草稿: of this browser, all of them. */
  async clear(): Promise<void> {
    clearTimeout(this.timer);
    await this.options.store.clear();
    this.ownKey = undefined;
    this.publish({ keptAt: undefined, earlier: [] });
  }

  private get prefix(): string {
    return `${this.options.version} `;
  }

  private async keep(): Promise<void> {
    const { workbook, store, titleNow, now } = this.options;
    const isUnsaved = workbook.hasUnsavedWork();
    this.publish({ isUnsaved });
    if (!isUnsaved) return;
    const title = await titleNow();
    if (title === "") return;
    const bytes = await workbook.copy();
    await this.tried(async () => {
      const key = `${this.prefix}${title}`;
      const savedAt = now();
      await store.put({ key, title, savedAt, bytes });
      if (this.ownKey !== undefined && this.ownKey !== key) await store.remove(this.ownKey);
      this.ownKey = key;
      for (const { key: old } of (await store.list()).slice(MOST_DRAFTS)) await store.remove(old);
      this.publish({ keptAt: savedAt, refusal: undefined });
    });
  }

  /** A browser that keeps nothing is told of, and nothing else fails for it. */
  private async tried(doing: () => Promise<void>): Promise<void> {
    try {
      await doing();
    } catch (error) {
      this.publish({ refusal: refusalOf(error), keptAt: undefined });
    }
  }

  private publish(part: Partial<DraftState>): void {
    this.state = { ...this.state, ...part };
    this.listeners.forEach((listener) => listener());
  }
}

const withoutBytes = ({ key, title, savedAt }: StoredDraft) => ({ key, title, savedAt });
