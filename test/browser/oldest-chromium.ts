import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { brotliDecompressSync } from "node:zlib";

const tests = join(__dirname, "..");

const args = [
  "--headless",
  "--no-sandbox",
  "--no-zygote",
  "--single-process",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--remote-debugging-pipe",
  "--window-size=320,700",
];

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

const canRun = process.platform === "linux" && process.arch === "x64";

/** The package has this browser for Linux on x64 only; there, and so on the build machine, the test always runs. */
export const inOldestChromium = canRun ? it : it.skip;

/**
 * A page in Chromium 69, spoken to by its own protocol over a pipe: the tools of today do not know it any more. The
 * browser comes inside an npm package, for Linux on x64 only.
 */
export class OldestChromium {
  /** What the page threw or logged as an error. */
  readonly complaints: string[] = [];
  private readonly process: ChildProcess;
  private readonly waiting = new Map<number, (message: Message) => void>();
  private sequence = 0;
  private session: string | undefined;

  private constructor() {
    const stdio = ["ignore", "ignore", "ignore", "pipe", "pipe"] as const;
    this.process = spawn(unpacked(), [...args, "about:blank"], { stdio: [...stdio] });
    let rest = "";
    (this.process.stdio[4] as Readable).on("data", (chunk: Buffer) => {
      const messages = (rest + chunk.toString("utf8")).split("\0");
      rest = messages.pop() ?? "";
      for (const message of messages) this.take(JSON.parse(message) as Message);
    });
  }

  static async open(): Promise<OldestChromium> {
    const browser = new OldestChromium();
    const { targetId } = await browser.send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await browser.send("Target.attachToTarget", { targetId });
    browser.session = String(sessionId);
    await browser.ask("Runtime.enable");
    await browser.ask("Log.enable");
    await browser.ask("Page.enable");
    return browser;
  }

  /** Loads a page; the script runs in it before its own. */
  async goTo(url: string, script: string): Promise<void> {
    await this.ask("Page.addScriptToEvaluateOnNewDocument", { source: script });
    await this.ask("Page.navigate", { url });
  }

  /** Resolves once an expression gives something other than false or nothing. */
  async until(expression: string): Promise<void> {
    const end = Date.now() + 20_000;
    for (;;) {
      if ((await this.evaluate(`Boolean(${expression})`)) === true) return;
      if (Date.now() > end) {
        const shown = await this.evaluate("document.body.innerText");
        throw new Error(`never true: ${expression}\n${String(shown)}\n${this.complaints.join("\n")}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async evaluate(expression: string): Promise<unknown> {
    const answer = await this.ask("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
    const { result, exceptionDetails } = answer as { result: { value?: unknown }; exceptionDetails?: unknown };
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return result.value ?? null;
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.ask("Page.captureScreenshot");
    return Buffer.from(String(data), "base64");
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    this.process.kill("SIGKILL");
    await ended;
  }

  /** Of that age a page is asked through its target, message in message. */
  private ask(method: string, params: object = {}): Promise<Readonly<Record<string, unknown>>> {
    const id = ++this.sequence;
    const message = JSON.stringify({ id, method, params });
    const answered = this.answerTo(id, method);
    void this.send("Target.sendMessageToTarget", { sessionId: this.session, message });
    return answered;
  }

  private send(method: string, params: object = {}): Promise<Readonly<Record<string, unknown>>> {
    const id = ++this.sequence;
    const answered = this.answerTo(id, method);
    (this.process.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params })}\0`);
    return answered;
  }

  private answerTo(id: number, method: string): Promise<Readonly<Record<string, unknown>>> {
    return new Promise((resolve, reject) => {
      this.waiting.set(id, ({ result, error }) =>
        error === undefined ? resolve(result ?? {}) : reject(new Error(`${method}: ${error.message}`)),
      );
    });
  }

  private take(message: Message): void {
    const { id, method, params = {} } = message;
    if (id !== undefined) {
      this.waiting.get(id)?.(message);
      this.waiting.delete(id);
    }
    if (method === "Target.receivedMessageFromTarget") this.take(JSON.parse(String(params["message"])) as Message);
    if (method === "Runtime.exceptionThrown") this.complaints.push(JSON.stringify(params["exceptionDetails"]));
    if (method === "Runtime.consoleAPICalled" && params["type"] === "error")
      this.complaints.push(JSON.stringify(params["args"]));
    const { level, text, url } = (params["entry"] ?? {}) as Readonly<Record<string, unknown>>;
    if (method === "Log.entryAdded" && level === "error") this.complaints.push(`${String(text)} ${String(url)}`);
  }
}

/** Unpacks the browser once per machine. */
function unpacked(): string {
  const file = join(tmpdir(), "nianbao-chromium-69");
  if (existsSync(file)) return file;
  const packed = readFileSync(join(tests, "node_modules/chrome-aws-lambda/bin/chromium-69.0.3494.0.br"));
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, brotliDecompressSync(packed), { mode: 0o755 });
  renameSync(unfinished, file);
  return file;
}
