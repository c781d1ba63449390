import { useRef, useState } from "react";
import type { ReadReport } from "../../../src/binding/read-report";
import { readIn } from "../../actions/read-in";
import { useSession } from "../../session/session-context";

/** In milliseconds: what takes longer says what it is doing, and what takes longer still, how far it is. */
const BLINK = 300;
const LONG = 2000;

/** A file as its reports were read. */
export interface ReadSource {
  readonly name: string;
  readonly reports: readonly ReadReport[];
}

/** Reads files one after the other; says what it is doing where that takes long; can be cancelled, and then nothing has changed. */
export function useReading() {
  const session = useSession();
  const [status, setStatus] = useState<string>();
  const current = useRef<{ isCancelled: boolean }>(undefined);

  const start = async (files: readonly File[], onRead: (sources: readonly ReadSource[]) => string): Promise<void> => {
    const run = { isCancelled: false };
    const telling = new Telling(setStatus);
    current.current = run;
    await session.act(async () => {
      const sources: ReadSource[] = [];
      for (const [index, file] of files.entries()) {
        telling.say(file.name, { number: index + 1, of: files.length });
        const reports = await readIn(session, file, {
          isCancelled: () => run.isCancelled,
          tell: ({ name, number, of }) =>
            telling.say(name, files.length > 1 ? { number: index + 1, of: files.length } : { number, of }),
        });
        if (reports === undefined) return "已取消，工作簿没有动。";
        sources.push({ name: file.name, reports });
      }
      return onRead(sources);
    });
    telling.stop();
  };
  const cancel = (): void => {
    if (current.current !== undefined) current.current.isCancelled = true;
  };
  return { start, cancel, status };
}

/** What the screen says of a reading: nothing at first, then the file, then how many there are. */
class Telling {
  private name = "";
  private progress = "";
  private isLong = false;
  private readonly timers = [
    setTimeout(() => this.show(true), BLINK),
    setTimeout(() => {
      this.isLong = true;
      this.show(true);
    }, LONG),
  ];
  private isShown = false;

  constructor(private readonly setStatus: (status: string | undefined) => void) {}

  say(name: string, { number, of }: { readonly number: number; readonly of: number }): void {
    this.name = name;
    this.progress = of > 1 ? `：第 ${number} 个，共 ${of} 个` : "";
    if (this.isShown) this.show(true);
  }

  stop(): void {
    this.timers.forEach(clearTimeout);
    this.setStatus(undefined);
  }

  private show(isShown: boolean): void {
    this.isShown = isShown;
    this.setStatus(`正在读${this.name === "" ? "文件" : `“${this.name}”`}${this.isLong ? this.progress : ""}……`);
  }
}
