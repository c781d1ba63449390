import { makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";

const useStyles = makeStyles({
  root: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Long enough that a number typed digit by digit is announced once. */
const QUIET_TIME = 1000;

/** Reads news to a screen reader, politely, once the typing pauses. Takes no room on the screen. */
export function LiveRegion({ text }: { readonly text: string }) {
  const styles = useStyles();
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), QUIET_TIME);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className={styles.root} role="status" aria-live="polite" aria-label="核对播报">
      {spoken}
    </div>
  );
}
