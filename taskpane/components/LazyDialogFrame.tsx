import { lazy, Suspense } from "react";
import type { DialogFrameProps } from "./DialogFrame";

const Frame = lazy(() => import("./DialogFrame").then(({ DialogFrame }) => ({ default: DialogFrame })));

/** The frame of every dialog, fetched with the first one: the pane starts without it. */
export function LazyDialogFrame(props: DialogFrameProps) {
  return (
    <Suspense fallback={null}>
      <Frame {...props} />
    </Suspense>
  );
}
