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

/** In milliseconds: long enough that a number typed digit by digit is announced once. */
const QUIET_TIME = 1000;

/** An invisible text that screen readers read out after a pause in typing, without interrupting. */
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
