import {spawn} from "node:child_process";
import {watch} from "node:fs";
import {type ServerResponse, createServer} from "node:http";
import {serve} from "./serve.js";

/**
 * npm run dev: builds the site, serves it, and builds it again whenever a document, the register, a loader or a page
 * changes; open pages then load themselves anew. Each build is a process of its own, so that changed code is run.
 */
const folder = ".cache/preview";
const watched = ["data", "loaders", "src"];
/** what a build itself writes below src/ */
const made = /^(data|\.data-|\.observablehq)/;

const pages = new Set<ServerResponse>();
const news = createServer((_, response) => {
  response.writeHead(200, {"content-type": "text/event-stream", "access-control-allow-origin": "*"});
  response.write("\n");
  pages.add(response);
  response.on("close", () => pages.delete(response));
});
await new Promise<void>((resolve) => news.listen(0, "127.0.0.1", resolve));
const address = news.address();
if (address === null || typeof address === "string") throw new Error(`not listening on a port: ${address}`);
const reload = `http://127.0.0.1:${address.port}`;

function buildOnce(): Promise<boolean> {
  const program = ["--import", "tsx", "src/build/main.ts", "--out", folder, "--reload", reload];
  const child = spawn(process.execPath, program, {stdio: ["ignore", "ignore", "inherit"]});
  return new Promise((resolve) => child.on("close", (code) => resolve(code === 0 || code === 2)));
}

let building = false;
let again = false;

async function rebuild(): Promise<void> {
  if (building) {
    again = true;
    return;
  }
  building = true;
  do {
    again = false;
    if (await buildOnce()) for (const page of pages) page.write("data: changed\n\n");
  } while (again);
  building = false;
}

await rebuild();
const {url} = await serve(folder);
let waiting: NodeJS.Timeout | undefined;
for (const path of watched) {
  watch(path, {recursive: true}, (_, name) => {
    if (path === "src" && name !== null && made.test(name)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void rebuild(), 150);
  });
}
process.stdout.write(`${url} follows data/, loaders/ and src/; Ctrl-C ends it\n`);
