import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PageServer, servePages } from "../../packaging/page-server";

const root = mkdtempSync(join(tmpdir(), "nianbao-"));
const folder = join(root, "served");
const opened: PageServer[] = [];

beforeAll(() => {
  mkdirSync(folder);
  writeFileSync(join(folder, "index.html"), "<p>平</p>");
  writeFileSync(join(folder, "pane.js"), "run();");
  writeFileSync(join(root, "secret.txt"), "not for pages");
});
afterEach(() => opened.splice(0).forEach((server) => server.close()));
afterAll(() => rmSync(root, { recursive: true }));

async function start(): Promise<PageServer> {
  const server = await servePages({ folder, port: 0, mayMove: false });
  opened.push(server);
  return server;
}

/** A server that has built once. */
async function serve(): Promise<PageServer> {
  const server = await start();
  server.show("first");
  return server;
}

const get = (server: PageServer, path: string): Promise<Response> => fetch(server.address + path);

/** The answer to a request that says which host it wants; a browser says it by itself. */
const statusFor = ({ address }: PageServer, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) =>
    request(address, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on("error", reject)
      .end(),
  );

it("hands out the files of the folder, each as what it is", async () => {
  const server = await serve();
  const page = await get(server, "");
  expect([page.status, page.headers.get("content-type"), await page.text()]).toEqual([
    200,
    "text/html; charset=utf-8",
    "<p>平</p>",
  ]);
  expect((await get(server, "pane.js")).headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect((await get(server, "missing.js")).status).toBe(404);
});

it.each(["%2e%2e/secret.txt", "..%2fsecret.txt", "%E0%A4%A"])("hands out nothing from elsewhere: %s", async (path) => {
  expect((await get(await serve(), path)).status).toBe(404);
});

it("answers pages of this machine only", async () => {
  const server = await serve();
  expect(await statusFor(server, "localhost:3000")).toBe(200);
  expect(await statusFor(server, "elsewhere.example")).toBe(403);
});

it("lets a page wait for the first build", async () => {
  const [built, late] = [await serve(), await start()];
  let isAnswered = false;
  const page = get(late, "").then((answer) => {
    isAnswered = true;
    return answer.status;
  });
  await get(built, ""); // a whole request later
  expect(isAnswered).toBe(false);
  late.show("first");
  expect(await page).toBe(200);
});

it("tells a page which build there is, and of every newer one", async () => {
  const server = await serve();
  const events = (await get(server, "newer-build")).body?.getReader();
  const next = async (): Promise<string> => new TextDecoder().decode((await events?.read())?.value);
  expect(await next()).toBe("data: first\n\n");
  server.show("second");
  expect(await next()).toBe("data: second\n\n");
});

it("takes the next port where its own is taken, if it may", async () => {
  const first = await serve();
  const port = Number(new URL(first.address).port);
  const second = await servePages({ folder, port, mayMove: true });
  opened.push(second);
  expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
  await expect(servePages({ folder, port, mayMove: false })).rejects.toMatchObject({ code: "EADDRINUSE" });
});
