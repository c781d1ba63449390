import { CommandError } from "./command-error";
import { describeFailure, type Failure } from "./describe-failure";
import type { Input } from "./find-inputs";

/** A file to work on. It is plain, as is all that the work gives: it may be sent to another thread. */
export interface FileTask {
  readonly file: string;
  /** Why there is nothing to read, where that is known already. */
  readonly failure?: Failure;
}

export const taskOf = (input: Input): FileTask =>
  "error" in input ? { file: input.file, failure: describeFailure(input.error) } : { file: input.file };

/** The file that a thread came to its end over. */
export const stoppedOver = <Task extends FileTask>(task: Task): Task => ({
  ...task,
  failure: describeFailure(new CommandError({ code: "reading-stopped", file: task.file })),
});
