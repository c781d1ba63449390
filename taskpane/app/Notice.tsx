import { useEffect } from "react";
import { Card } from "../components/Card";
import { useSession } from "../session/session-context";

/** In milliseconds: long enough to read two sentences. */
const READING_TIME = 10_000;

/** What the last button did, in a sentence that disappears by itself. */
export function Notice({ text }: { readonly text: string }) {
  const session = useSession();
  useEffect(() => {
    const timer = setTimeout(() => session.dismissNotice(), READING_TIME);
    return () => clearTimeout(timer);
  }, [session, text]);
  return <Card title={text} tone="success" role="status" onDismiss={() => session.dismissNotice()} />;
}
