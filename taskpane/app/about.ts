import { createContext, useContext } from "react";

/** Which build runs in which host. */
export interface About {
  readonly version: string;
  readonly host: string;
}

export const AboutContext = createContext<About | undefined>(undefined);

/** What support needs to know, one line each. Nothing of the report is among it. */
export function useDiagnosis(): readonly string[] {
  const about = useContext(AboutContext);
  return [
    `年报助手 ${about?.version ?? "（未标明版本）"}`,
    `运行环境：${about?.host ?? "（未标明）"}`,
    `浏览器内核：${navigator.userAgent}`,
    `界面语言：${navigator.language}`,
    `窗格大小：${window.innerWidth} × ${window.innerHeight}，缩放 ${window.devicePixelRatio}`,
  ];
}
