import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { extname, join, sep } from "node:path";

export interface PageServerSettings {
  /** Where the built files are. */
  readonly folder: string;
  readonly port: number;
  /** Whether the next port is tried where this one is taken. */
  readonly mayMove: boolean;
  /** For https. */
  readonly certificate?: { readonly key: string | Buffer; readonly cert: string | Buffer };
}

/** Hands the files of a build to the browsers of this machine, and tells the pages when there is a newer build. */
export interface PageServer {
  readonly address: string;
  /** There is a whole build in the folder; pages that show another one load again. */
  show(build: string): void;
  close(): void;
}

const contentTypes: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".png", "image/png"],
  [".svg", "image/svg+xml"],
  [".xml", "text/xml; charset=utf-8"],
]);

/** A page of another site that has itself called localhost by its name server does not get in. */
const ownHosts = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Listens on this machine only: what is typed into these pages is an office's own. */
export async function servePages(settings: PageServerSettings): Promise<PageServer> {
  const { folder, certificate } = settings;
  const listeners = new Set<ServerResponse>();
  let build: string | undefined;
  let firstBuild: () => void = () => undefined;
  const isBuilt = new Promise<void>((resolve) => (firstBuild = resolve));

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!ownHosts.test(request.headers.host ?? "")) return void response.writeHead(403).end();
    const path = pathOf(request);
    if (path === "/newer-build") return listen(response);
    await isBuilt;
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const content = file.startsWith(folder + sep) ? await readFile(file).catch(() => undefined) : undefined;
    if (content === undefined) return void response.writeHead(404).end();
    response.setHeader("content-type", contentTypes.get(extname(file)) ?? "application/octet-stream");
    response.end(content);
  };
  const listen = (response: ServerResponse): void => {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    if (build !== undefined) response.write(eventOf(build));
    listeners.add(response);
    response.on("close", () => listeners.delete(response));
  };

  const handle = (request: IncomingMessage, response: ServerResponse): void => void answer(request, response);
  const server = certificate === undefined ? createServer(handle) : createSecureServer(certificate, handle);
  const port = await listenOn(server, settings);
  return {
    address: `${certificate === undefined ? "http" : "https"}://localhost:${port}/`,
    show: (newer) => {
      build = newer;
      firstBuild();
      for (const listener of listeners) listener.write(eventOf(newer));
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const eventOf = (build: string): string => `data: ${build}\n\n`;

function pathOf({ url }: IncomingMessage): string {
  try {
    return decodeURIComponent(new URL(url ?? "/", "http://localhost").pathname);
  } catch {
    return "/what cannot be read";
  }
}

const isTaken = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "EADDRINUSE";

type Server = ReturnType<typeof createServer> | ReturnType<typeof createSecureServer>;

async function listenOn(server: Server, { port, mayMove }: PageServerSettings): Promise<number> {
  for (let tried = port; ; tried++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(tried, "localhost", () => {
          server.off("error", reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if (!isTaken(error) || !mayMove) throw error;
    }
  }
}
