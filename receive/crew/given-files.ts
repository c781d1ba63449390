import type { GivenFile } from "../reading/jobs";

/** What programs and systems leave in folders; nobody put it there. */
const LEFT_BEHIND = /^(?:~\$|\.)|^(?:thumbs\.db|desktop\.ini)$/i;

/** What the File System Access API gives of what was dropped; not in every browser. */
interface DroppedHandle {
  readonly kind: "file" | "directory";
  readonly name: string;
  getFile(): Promise<File>;
  values(): AsyncIterable<DroppedHandle>;
}

type DroppedItem = DataTransferItem & { getAsFileSystemHandle?: () => Promise<DroppedHandle | null> };

/** Chosen files, or those of a chosen folder, by their path in it. */
export const chosenFiles = (files: Iterable<File>): readonly GivenFile[] =>
  [...files].flatMap((file) => given(file.webkitRelativePath === "" ? file.name : file.webkitRelativePath, file));

/** The files in what was dropped; a folder stands for all in it. It must be asked at once: afterwards the browser forgets what was dropped. */
export async function droppedFiles(data: DataTransfer): Promise<readonly GivenFile[]> {
  const items = [...data.items].filter(({ kind }) => kind === "file");
  const found = await Promise.all(items.map((item) => filesOf(item as DroppedItem)));
  return found.flat();
}

async function filesOf(item: DroppedItem): Promise<readonly GivenFile[]> {
  const entry = item.webkitGetAsEntry();
  const file = item.getAsFile();
  if (entry?.isDirectory !== true) return file === null ? [] : given(file.name, file);
  // A page from the disk may read a folder by its handle, not by its entry.
  const handle = await item.getAsFileSystemHandle?.().catch(() => null);
  return handle ? filesIn(handle, handle.name) : entriesIn(entry as FileSystemDirectoryEntry, entry.name);
}

async function filesIn(folder: DroppedHandle, path: string): Promise<readonly GivenFile[]> {
  const found: GivenFile[][] = [];
  for await (const one of folder.values()) {
    const name = `${path}/${one.name}`;
    if (one.kind === "directory") found.push([...(await filesIn(one, name))]);
    else if (!LEFT_BEHIND.test(one.name)) found.push([...given(name, await one.getFile())]);
  }
  return found.flat();
}

async function entriesIn(folder: FileSystemDirectoryEntry, path: string): Promise<readonly GivenFile[]> {
  const reader = folder.createReader();
  const found: GivenFile[][] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return found.flat();
    for (const one of some) {
      const name = `${path}/${one.name}`;
      found.push([
        ...(one.isDirectory ? await entriesIn(one as FileSystemDirectoryEntry, name) : await fileIn(one, name)),
      ]);
    }
  }
}

async function fileIn(entry: FileSystemEntry, name: string): Promise<readonly GivenFile[]> {
  const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
  return given(name, file);
}

const given = (name: string, file: File): readonly GivenFile[] => (LEFT_BEHIND.test(file.name) ? [] : [{ name, file }]);
