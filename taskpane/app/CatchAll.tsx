import { Component, type ErrorInfo, type ReactNode } from "react";
import { FailureCard } from "./FailureCard";

interface State {
  readonly failure: { readonly error: unknown } | undefined;
}

/** Shows an error that was thrown while the pane was drawn, and can draw it again. The workbook is not affected. */
export class CatchAll extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { failure: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    return (
      <FailureCard
        error={failure.error}
        dismissLabel="重新打开"
        onDismiss={() => this.setState({ failure: undefined })}
      />
    );
  }
}
