import { useState } from "react";
import type { ReadReport } from "../../../src/binding/read-report";
import { useReading } from "./use-reading";

/** One file that is held against the workbook; reading it changes nothing, which is told with these words. */
export function useHeldCopy(unchanged: string) {
  const [reports, setReports] = useState<readonly ReadReport[]>([]);
  const { start, cancel, status } = useReading();
  const read = (file: File): void =>
    void start([file], ([source]) => {
      setReports(source?.reports ?? []);
      return `已读“${file.name}”，和工作簿对过了。${unchanged}`;
    });
  return { reports, read, cancel, status };
}
