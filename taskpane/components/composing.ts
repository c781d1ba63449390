/** What browsers give as the code of a key that an input method takes for itself. */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * Whether an input method takes this key: Esc gives up its letters, Enter its word. WebKit ends the composition before it
 * tells of the key, so that only the key's code still says so.
 */
export const isComposing = ({ isComposing: isInside, keyCode }: KeyboardEvent): boolean =>
  isInside || keyCode === TAKEN_BY_INPUT_METHOD;
