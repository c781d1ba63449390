import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { FormatDefinition } from "../../src/rules/report-form";
import type { Ribbon } from "../../src/workbook/ribbon";
import type { Workbook } from "../../src/workbook/workbook";
import { type About, AboutContext } from "../surroundings/about";
import { answerRibbon } from "./answer-ribbon";
import { CatchAll } from "./CatchAll";
import { type Clipboard, browserClipboard } from "../surroundings/clipboard";
import { ClipboardContext } from "../surroundings/clipboard-context";
import { browserDownload, type FileSaver, FileSaverContext } from "../surroundings/file-saver";
import type { FileCommands } from "../panels/files/file-commands";
import { Session } from "../session/session";
import { SessionContext } from "../session/session-context";
import { Shell } from "./Shell";
import { useTheme } from "../components/theme";

const useStyles = makeStyles({
  // The pane scrolls, not the page around it: a page would jump when a menu opens. Long words wrap, so that nothing
  // makes the pane wider.
  root: {
    height: "100%",
    boxSizing: "border-box",
    overflowX: "hidden",
    overflowY: "auto",
    position: "relative",
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
    // By default a field is never narrower than its input, and an input never narrower than twenty letters.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
});

export interface AppProps {
  readonly workbook: Workbook;
  /** Where the pane is there before the spreadsheet: settles once that is there, or will not come. */
  readonly hostReady?: Promise<unknown>;
  readonly definitions: readonly FormatDefinition[];
  readonly now: () => Date;
  /** Present where the pane itself opens and saves files; otherwise the host does. */
  readonly files?: FileCommands;
  readonly clipboard?: Clipboard;
  /** Present where the host shows our buttons in its ribbon. */
  readonly ribbon?: Ribbon;
  /** How the files that the pane makes are saved; as downloads unless the host has a file dialog. */
  readonly saver?: FileSaver;
  /** Opens the page 收表, where the host can open a page. */
  readonly openReceipt?: () => void;
  /** The version and the host, for 诊断. */
  readonly about?: About;
}

/** The whole pane. */
export function App({
  workbook,
  hostReady,
  definitions,
  now,
  files,
  clipboard = browserClipboard,
  saver = browserDownload,
  ribbon,
  openReceipt,
  about,
}: AppProps) {
  const styles = useStyles();
  const isHostReady = useReady(hostReady);
  const theme = useTheme();
  const session = useMemo(() => new Session(workbook, definitions, now), [workbook, definitions, now]);
  useEffect(() => session.start(), [session]);
  useEffect(() => ribbon?.onPress((button) => answerRibbon(session, ribbon, button)), [session, ribbon]);
  return (
    <FluentProvider theme={theme} className={styles.root}>
      <AboutContext.Provider value={about}>
        <CatchAll>
          <ClipboardContext.Provider value={clipboard}>
            <FileSaverContext.Provider value={saver}>
              <SessionContext.Provider value={session}>
                <Shell files={files} openReceipt={openReceipt} isHostReady={isHostReady} />
              </SessionContext.Provider>
            </FileSaverContext.Provider>
          </ClipboardContext.Provider>
        </CatchAll>
      </AboutContext.Provider>
    </FluentProvider>
  );
}

function useReady(ready: Promise<unknown> | undefined): boolean {
  const [isReady, setReady] = useState(ready === undefined);
  useEffect(() => {
    const tell = (): void => setReady(true);
    ready?.then(tell, tell);
  }, [ready]);
  return isReady;
}
