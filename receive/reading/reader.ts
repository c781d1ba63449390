import { strToU8, zipSync } from "fflate";
import { readRoster, rosterRows, type RosterEntry } from "../../src/collection/roster";
import { rowsInRoster } from "../../src/receipt/roster-file";
import { browserPlatform } from "../../taskpane/surroundings/browser-platform";
import { Desk } from "./desk";
import type { Answer, Ask, JobName, OfferedFile, SentAnswer, SentJob } from "./jobs";
import { openReport, readFile, writeSlip } from "./read-file";

/** Of the threads one keeps what came in; the others leave theirs empty. */
const desk = new Desk();

type Work = { readonly [Name in JobName]: (ask: Ask<Name>) => Answer<Name> | Promise<Answer<Name>> };

const work: Work = {
  read: readFile,
  open: openReport,
  slip: writeSlip,
  zip: packed,
  roster: rosterIn,
  take: (file) => void desk.take(file),
  expect: (roster) => void desk.expect(roster),
  answered: (answer) => void desk.answered(answer),
  choose: ([unit, file]) => void desk.choose(unit, file),
  rename: ([unit, roster]) => void desk.rename(unit, roster),
  overview: () => desk.overview(),
  summary: () => desk.summary(),
  casesOf: (cell) => desk.casesOf(cell),
  writeSummary: (kind) => desk.writeSummary(kind),
  alike: () => desk.alike(),
};

onmessage = ({ data }: MessageEvent<SentJob>): void => void answer(data);

async function answer({ id, name, ask }: SentJob): Promise<void> {
  // Name and ask come together from the page that started this thread.
  const done = work[name] as (ask: SentJob["ask"]) => unknown;
  try {
    send({ id, answer: await done(ask) });
  } catch (error) {
    send({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

/** In a thread there is no window whose origin could be named. */
const send = (sent: SentAnswer): void => (postMessage as (message: SentAnswer) => void)(sent);

/** All files in one zip. They are packed already. */
function packed(files: readonly OfferedFile[]): Uint8Array {
  const entries = files.map(({ name, content }) => [name, typeof content === "string" ? strToU8(content) : content]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { level: 1 });
}

async function rosterIn(given: File | string): Promise<readonly RosterEntry[]> {
  if (typeof given === "string") return readRoster(rosterRows(given));
  const bytes = new Uint8Array(await new Response(given).arrayBuffer());
  return readRoster(rowsInRoster({ name: given.name, bytes }, browserPlatform));
}
