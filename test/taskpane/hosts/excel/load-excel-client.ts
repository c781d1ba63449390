/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import vm from "node:vm";
import { SpreadsheetEngine } from "../../../stand-in/engine";
import { batchFlags, ExcelStandIn, type Requirements } from "../../../stand-in/excel-stand-in";
import type { BatchAnswer, BatchBody } from "../../../stand-in/execute-batch";
import { SpreadsheetUser } from "../../../stand-in/spreadsheet-user";

/** One batch that the client sent. */
export interface SentBatch {
  readonly body: BatchBody;
  readonly answer: BatchAnswer;
  readonly isWrite: boolean;
  readonly isUndoable: boolean;
  /** Only gives objects of an earlier batch back: the end of an Excel.run, not a sync. */
  readonly isRelease: boolean;
}

export interface LoadedExcel {
  readonly engine: SpreadsheetEngine;
  readonly user: SpreadsheetUser;
  readonly standIn: ExcelStandIn;
  /** Every batch so far, in order. */
  readonly batches: SentBatch[];
}

export interface LoadOptions {
  /** A workbook that another client has open already. */
  readonly engine?: SpreadsheetEngine;
  /** Switches on the client's own check that no member beyond the host's requirement sets is used. */
  readonly policesRequirements?: boolean;
}

/** What the client's script leaves behind in the context it ran in. */
interface ClientContext {
  Excel: typeof Excel;
  OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  OSF: { _OfficeAppFactory: object };
}

const file = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist", "excel-web-16.00.js");
let script: vm.Script | undefined;

/**
 * Microsoft's own Excel client, unmodified, over a stand-in for Excel. It hands its batches to `_richApiNativeBridge`
 * where it finds one as it loads. Puts `Excel` and `Office` into the global scope, as office.js does in a pane.
 */
export function loadExcelClient(requirements: Requirements, options: LoadOptions = {}): LoadedExcel {
  const engine = options.engine ?? new SpreadsheetEngine();
  const standIn = new ExcelStandIn(engine, requirements);
  const batches: SentBatch[] = [];
  const bridge = {
    onMessageFromHost: (_message: string): void => undefined,
    sendMessageToHost(text: string): void {
      const { id, message, flags } = JSON.parse(text);
      const body: BatchBody = typeof message.body === "string" ? JSON.parse(message.body) : message.body;
      void standIn.executeBatch(body, flags).then((answer) => {
        batches.push(describe(body, answer, flags));
        const answered = { statusCode: 200, headers: {}, body: JSON.stringify(answer) };
        setTimeout(() => bridge.onMessageFromHost(JSON.stringify({ id, type: 2, message: answered })));
      });
    },
  };
  standIn.onEvent((event) =>
    setTimeout(() => bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries: [event] } }))),
  );
  const context = runClient(bridge);
  const requirementSets = { isSetSupported: (name: string, version = "0") => standIn.hasSet(name, String(version)) };
  context.OSF._OfficeAppFactory = {
    ...context.OSF._OfficeAppFactory,
    getContext: () => ({ requirements: requirementSets }),
    getHostInfo: () => ({ hostType: "excel", hostPlatform: "web" }),
  };
  context.OfficeExtension.CommonUtility._doApiNotSupportedCheck = options.policesRequirements ?? false;
  Object.assign(globalThis, { Excel: context.Excel, Office: { context: { requirements: requirementSets } } });
  return { engine, user: new SpreadsheetUser(engine), standIn, batches };
}

function runClient(bridge: object): ClientContext {
  script ??= new vm.Script(readFileSync(file, "utf8"), { filename: file });
  const page = {
    createElement: () => ({ setAttribute: () => undefined, style: {} }),
    getElementsByTagName: () => [],
    head: { appendChild: () => undefined },
    addEventListener: () => undefined,
    cookie: "",
  };
  const globals: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    URL,
    _richApiNativeBridge: bridge,
    navigator: { userAgent: "node" },
    location: { hash: "", search: "", href: "https://localhost/", origin: "https://localhost" },
    document: page,
    addEventListener: () => undefined,
  };
  globals.window = globals.self = globals;
  const context = vm.createContext(globals);
  script.runInContext(context);
  return context as unknown as ClientContext; // what the script defines
}

function describe(body: BatchBody, answer: BatchAnswer, flags: number): SentBatch {
  return {
    body,
    answer,
    isWrite: (flags & batchFlags.write) !== 0,
    isUndoable: (flags & batchFlags.undoable) !== 0,
    isRelease: body.Actions.every(({ Name, ActionType }) => Name === "_RemoveReference" || ActionType === 1),
  };
}
