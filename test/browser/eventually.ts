const PAUSE = 50;
const PATIENCE = 10_000;

/** Tries until what is expected holds: the page follows a hand with a moment's delay. */
export async function eventually(expectation: () => Promise<unknown>): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
