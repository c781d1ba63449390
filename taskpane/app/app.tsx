import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
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
import { useTheme } from "./theme";

const useStyles = makeStyles({
  // The pane scrolls itself: a page that scrolled would jump when a menu opens. Everything may wrap, nothing may widen it.
  root: {
    height: "100%",
    boxSizing: "border-box",
    overflowX: "hidden",
    overflowY: "auto",
    position: "relative",
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
    // A field is a grid as wide as its widest part can shrink to; an input shrinks no further than twenty letters.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
});

export interface AppProps {
  readonly workbook: Workbook;
  readonly definitions: readonly FormatDefinition[];
  readonly now: () => Date;
  /** Where the pane itself opens and saves files; elsewhere the host does. */
  readonly files?: FileCommands;
  readonly clipboard?: Clipboard;
  /** Where the host has buttons of ours. */
  readonly ribbon?: Ribbon;
  /** Where files go that the pane makes; a download unless the host has a file dialog. */
  readonly saver?: FileSaver;
  /** What 诊断 says of version and host. */
  readonly about?: About;
}

/** The whole pane. */
export function App({
  workbook,
  definitions,
  now,
  files,
  clipboard = browserClipboard,
  saver = browserDownload,
  ribbon,
  about,
}: AppProps) {
  const styles = useStyles();
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
                <Shell files={files} />
              </SessionContext.Provider>
            </FileSaverContext.Provider>
          </ClipboardContext.Provider>
        </CatchAll>
      </AboutContext.Provider>
    </FluentProvider>
  );
}
