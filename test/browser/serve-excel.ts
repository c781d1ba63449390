import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import { dirname, extname, join, normalize } from "node:path";
import { generate } from "selfsigned";
import { contentTypes, type FileServer, portOf } from "./serve-files";

/** The unmodified library that Excel's own server hands out. */
export const officeJsFolder = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/**
 * Serves the built add-in and the stand-in's page on https://localhost: office.js speaks only with a page that has a
 * certificate, and of another host than Microsoft's only with its own.
 */
export async function serveExcel(built: string): Promise<FileServer> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], { keySize: 2048 });
  const server = createServer({ key, cert }, (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "https://localhost");
    const file = pathname === "/excel.html" ? join(__dirname, "excel-page.html") : join(built, normalize(pathname));
    readFile(file).then(
      (content) => {
        response.setHeader("content-type", contentTypes.get(extname(file)) ?? "application/octet-stream");
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `https://localhost:${portOf(server)}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    },
  };
}
