import { Button, ProgressBar } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { Card } from "../components/Card";
import type { Doing } from "../session/pane-state";

/** In milliseconds: what takes longer says what it is doing. */
const BLINK = 300;

export interface DoingCardProps {
  readonly doing: Doing;
  readonly isHostReady: boolean;
}

/** What a button is doing, once one wonders whether it does anything. */
export function DoingCard({ doing: { words, cancel }, isHostReady }: DoingCardProps) {
  const isSlow = useTimePassed(BLINK);
  const [isCancelled, setCancelled] = useState(false);
  if (!isSlow) return null;
  if (isCancelled) return <Card title="正在取消……" role="status" />;
  const title = isHostReady ? `${words}……` : `表格还在打开，打开后接着做：${words}……`;
  return (
    <Card
      title={title}
      role="status"
      actions={
        cancel && (
          <Button
            size="small"
            onClick={() => {
              setCancelled(true);
              cancel();
            }}
          >
            取消
          </Button>
        )
      }
    >
      <ProgressBar aria-label={words} />
    </Card>
  );
}

function useTimePassed(time: number): boolean {
  const [isPassed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), time);
    return () => clearTimeout(timer);
  }, [time]);
  return isPassed;
}
