import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";

/** Quiet, and without anything that asks a host outside. */
const args = [
  "--no-sandbox",
  "--no-zygote",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-first-run",
  "--no-pings",
  "--font-render-hinting=none",
];

/** Libraries that a bare Linux lacks; the browser package carries them, and says so only inside its own cloud. */
const systemLibraries = ["libnss3.so", "libnspr4.so", "libexpat.so.1"];

/**
 * A headless browser: on Linux the one inside an npm package, so that nothing has to be installed; elsewhere the Chrome
 * or Edge of the machine.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  if (process.platform !== "linux") return launchInstalled(options);
  const home = unpackedBrowser();
  const libraries = systemLibraries.every(isInstalled) ? {} : { LD_LIBRARY_PATH: join(home, "al2023/lib") };
  return chromium.launch({
    executablePath: join(home, "chromium"),
    args,
    ...options,
    env: { ...definedEnvironment(), ...libraries },
  });
}

async function launchInstalled(options: LaunchOptions): Promise<Browser> {
  const channels = ["chrome", "msedge"];
  for (const channel of channels) {
    try {
      return await chromium.launch({ channel, ...options });
    } catch (error) {
      if (channel === channels[channels.length - 1]) throw error;
    }
  }
  throw new Error("no browser channel was tried");
}

/**
 * Unpacks the browser once per machine. The package is an ES module, which jest cannot import, so another node does it:
 * into a folder of its own that is renamed when whole, because several tests may start at the same time.
 */
function unpackedBrowser(): string {
  const tests = join(__dirname, "..");
  const { version } = JSON.parse(
    readFileSync(join(tests, "node_modules/@sparticuz/chromium/package.json"), "utf8"),
  ) as {
    version: string;
  };
  const home = join(tmpdir(), `nianbao-browser-${version}`);
  if (existsSync(home)) return home;
  const unfinished = `${home}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const libraries = join(tests, "node_modules/@sparticuz/chromium/bin/al2023.tar.br");
  const script = `
    import chromium, { inflate } from "@sparticuz/chromium";
    await chromium.executablePath();
    await inflate(${JSON.stringify(libraries)});`;
  execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: tests,
    env: { ...process.env, TMPDIR: unfinished },
  });
  try {
    renameSync(unfinished, home);
  } catch (error) {
    if (!existsSync(home)) throw error; // otherwise another test was faster
    rmSync(unfinished, { recursive: true });
  }
  return home;
}

const isInstalled = (library: string): boolean =>
  ["/lib", "/usr/lib", "/lib64", "/usr/lib64", `/usr/lib/${linuxTriplet()}`, `/lib/${linuxTriplet()}`].some((folder) =>
    existsSync(join(folder, library)),
  );

const linuxTriplet = (): string => (process.arch === "arm64" ? "aarch64-linux-gnu" : "x86_64-linux-gnu");

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
