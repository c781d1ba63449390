import { createContext, useContext, useEffect, useState } from "react";

/** The version of the pane and the host that it runs in. */
export interface About {
  readonly version: string;
  readonly host: string;
  /** More lines that only this host can give. */
  readonly details?: () => Promise<readonly string[]>;
}

export const AboutContext = createContext<About | undefined>(undefined);

/** What support needs to know, one line each. Nothing of the report is in it. */
export function useDiagnosis(): readonly string[] {
  const about = useContext(AboutContext);
  const [details, setDetails] = useState<readonly string[]>([]);
  useEffect(() => {
    about?.details?.().then(setDetails, (error: unknown) => setDetails([`其余信息没有取到：${String(error)}`]));
  }, [about]);
  return [
    `年报助手 ${about?.version ?? "（未标明版本）"}`,
    `运行环境：${about?.host ?? "（未标明）"}`,
    `浏览器内核：${navigator.userAgent}`,
    `界面语言：${navigator.language}`,
    `窗格大小：${window.innerWidth} × ${window.innerHeight}，缩放 ${window.devicePixelRatio}`,
    ...details,
  ];
}
