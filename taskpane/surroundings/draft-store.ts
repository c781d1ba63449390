/** A workbook that was not saved as a file, as the browser keeps it. */
export interface StoredDraft {
  readonly key: string;
  /** Which report it is, as people read it. */
  readonly title: string;
  readonly savedAt: Date;
  readonly bytes: Uint8Array;
}

/** Why the browser keeps nothing: it is not allowed to, or it has no room. */
export type StoreRefusal = "blocked" | "full";

/** The drafts of one product in this browser. Rejects with what the browser says. */
export interface DraftStore {
  list(): Promise<readonly StoredDraft[]>;
  put(draft: StoredDraft): Promise<void>;
  remove(key: string): Promise<void>;
  clear(): Promise<void>;
}

const DRAFTS = "drafts";

/** Pages that are opened from files share one store of the browser: the name keeps the drafts of products apart. */
export function browserDrafts(product: string): DraftStore {
  const database = (): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open(product, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(DRAFTS, { keyPath: "key" });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error("the drafts cannot be opened", { cause: opening.error }));
      opening.onblocked = () => reject(new Error("the drafts are blocked"));
    });
  const inStore = async <Answer>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<Answer>,
  ): Promise<Answer> => {
    const opened = await database();
    try {
      return await new Promise<Answer>((resolve, reject) => {
        const transaction = opened.transaction(DRAFTS, mode);
        const request = ask(transaction.objectStore(DRAFTS));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onerror = () => reject(new Error("the drafts were not changed", { cause: transaction.error }));
        transaction.onabort = () => reject(new Error("the drafts were not changed", { cause: transaction.error }));
      });
    } finally {
      opened.close();
    }
  };
  return {
    list: async () => {
      const drafts = (await inStore("readonly", (store) => store.getAll())) as readonly StoredDraft[]; // as put
      return [...drafts].sort((one, other) => other.savedAt.getTime() - one.savedAt.getTime());
    },
    put: async (draft) => void (await inStore("readwrite", (store) => store.put(draft))),
    remove: async (key) => void (await inStore("readwrite", (store) => store.delete(key))),
    clear: async () => void (await inStore("readwrite", (store) => store.clear())),
  };
}

/** What the browser's refusal means. */
export function refusalOf(error: unknown): StoreRefusal {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof DOMException && cause.name === "QuotaExceededError" ? "full" : "blocked";
}
