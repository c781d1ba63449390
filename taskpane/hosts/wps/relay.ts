/** Listens on every machine with WPS and keeps its list of add-ins, publish.xml. */
export const RELAY_ADDRESS = "http://127.0.0.1:58890";

/** Wakes the relay; the browser asks the user whether it may open WPS. */
const WAKING_ADDRESS = "ksoWPSCloudSvr://start=RelayHttpServer";

const TIMEOUT = 3000;
const WAKING_PAUSE = 1500;
const TRIES = 4;

/** One add-in on WPS's list. The relay speaks of truth as text. */
export interface AddInEntry {
  readonly name: string;
  readonly addonType: "et" | "wps" | "wpp";
  readonly online: "true" | "false";
  readonly url: string;
  readonly version: string;
}

/** WPS's relay did not answer, or not as expected. */
export class RelayError extends Error {
  override readonly name = "RelayError";
}

/** Which version of the relay answers. Asks once and wakes nothing. */
export const relayVersion = (): Promise<string> => post("/version", "");

/** Wakes the relay where it sleeps; resolves when it answers. */
export async function wakeRelay(wake: (address: string) => void): Promise<string> {
  for (let left = TRIES; ; left--) {
    try {
      return await relayVersion();
    } catch (error) {
      if (left === 0) throw error;
      if (left === TRIES) wake(WAKING_ADDRESS);
      await new Promise((resolve) => setTimeout(resolve, WAKING_PAUSE));
    }
  }
}

/** Every add-in on the list, of whomever. */
export async function listedAddIns(): Promise<readonly AddInEntry[]> {
  const listed: unknown = JSON.parse((await post("/publishlist", "")) || "[]");
  if (!Array.isArray(listed)) throw new RelayError("the list of add-ins is not a list");
  return listed
    .filter((entry): entry is AddInEntry & { enable?: string } => typeof entry?.name === "string")
    .filter(({ enable }) => enable !== "false");
}

/** Puts one add-in on the list or takes it off. The relay finds it by name and program: all other entries stay. */
export async function changeList(cmd: "enable" | "disable", entry: AddInEntry): Promise<void> {
  const answer = await post("/deployaddons/runParams", base64(JSON.stringify({ cmd, ...entry, customDomain: "" })));
  if (answer !== "OK" && answer !== "") throw new RelayError(answer);
}

/** By XMLHttpRequest: fetch was seen to hang inside WPS. */
function post(path: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", RELAY_ADDRESS + path);
    request.timeout = TIMEOUT;
    request.onload = () =>
      request.status === 200
        ? resolve(request.responseText)
        : reject(new RelayError(`${request.status} ${request.responseText}`));
    request.onerror = () => reject(new RelayError("no answer"));
    request.ontimeout = () => reject(new RelayError("no answer in time"));
    request.send(body);
  });
}

const base64 = (text: string): string =>
  btoa([...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join(""));
