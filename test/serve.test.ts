import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {request} from "node:http";
import type {IncomingHttpHeaders} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {afterAll, beforeAll, expect, test} from "vitest";
import {serve} from "../src/build/serve.js";

const folder = mkdtempSync(join(tmpdir(), "duty-atlas-serve-"));
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  writeFileSync(join(folder, "secret.txt"), "outside");
  mkdirSync(join(folder, "dist", "en"), {recursive: true});
  mkdirSync(join(folder, "dist-old"));
  writeFileSync(join(folder, "dist-old", "secret.txt"), "outside");
  writeFileSync(join(folder, "dist", "index.html"), "<!doctype html><title>总览</title>");
  writeFileSync(join(folder, "dist", "en", "index.html"), "<!doctype html><title>Overview</title>");
  writeFileSync(join(folder, "dist", "404.html"), "<!doctype html><title>没有这一页</title>");
  for (const name of ["tasks.parquet", "chart.svg", "a.woff2", "一览 表.csv", "app.js"]) {
    writeFileSync(join(folder, "dist", name), "content ".repeat(100));
  }
  site = await serve(join(folder, "dist"), {base: "/atlas/"});
});

afterAll(async () => {
  await site.close();
  rmSync(folder, {recursive: true});
});

/** Sends the path as it is: `fetch` would take `..` out before it asks. */
function ask(
  path: string,
  {method = "GET", gzip = false} = {}
): Promise<{status: number | undefined; headers: IncomingHttpHeaders; body: Buffer}> {
  const {port} = new URL(site.url);
  return new Promise((done, fail) => {
    const headers = gzip ? {"accept-encoding": "br, gzip"} : {};
    request({host: "127.0.0.1", port, path, method, headers}, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        done({status: response.statusCode, headers: response.headers, body: Buffer.concat(parts)})
      );
    })
      .on("error", fail)
      .end();
  });
}

test("serves a folder's page under a base path, and sends a folder without slash to it", async () => {
  expect(site.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/atlas\/$/);
  expect((await ask("/atlas/")).body.toString()).toContain("总览");
  expect((await ask("/atlas/en/?unit=a")).body.toString()).toContain("Overview");
  const moved = await ask("/atlas/en?unit=a");
  expect([moved.status, moved.headers.location]).toEqual([301, "/atlas/en/?unit=a"]);
  expect((await ask("/atlas//evil.example")).status).toBe(404);
});

test.each([
  ["tasks.parquet", "application/vnd.apache.parquet", false],
  ["chart.svg", "image/svg+xml; charset=utf-8", true],
  ["a.woff2", "font/woff2", false],
  ["app.js", "text/javascript; charset=utf-8", true],
  ["%E4%B8%80%E8%A7%88%20%E8%A1%A8.csv", "text/csv; charset=utf-8", true]
])("%s is %s, compressed: %s", async (path, type, isText) => {
  const bare = await ask(`/atlas/${path}`);
  expect([bare.status, bare.headers["content-type"]]).toEqual([200, type]);
  expect(bare.headers["content-encoding"]).toBeUndefined();
  const packed = await ask(`/atlas/${path}`, {gzip: true});
  expect(packed.headers["content-encoding"]).toBe(isText ? "gzip" : undefined);
  expect(packed.headers["content-length"]).toBe(String(packed.body.length));
  expect(isText ? gunzipSync(packed.body) : packed.body).toEqual(bare.body);
});

test("a missing page is 404 with 404.html", async () => {
  for (const path of ["/atlas/nowhere.html", "/atlas/index", "/atlas/index.html/x", "/outside", "/"]) {
    const {status, body} = await ask(path);
    expect([path, status, body.toString().includes("没有这一页")]).toEqual([path, 404, true]);
  }
});

test("never leaves the folder", async () => {
  for (const path of [
    "/atlas/../secret.txt",
    "/atlas/%2e%2e/secret.txt",
    "/atlas/..%2fsecret.txt",
    "/atlas/en/..%2f..%2fsecret.txt",
    "/atlas/..%5csecret.txt",
    "/atlas/../dist-old/secret.txt",
    "/atlas/%00",
    "/atlas/%"
  ]) {
    const {status, body} = await ask(path);
    expect([path, status === 404 || status === 400]).toEqual([path, true]);
    expect(body.toString()).not.toContain("outside");
  }
});

test("HEAD has the headers of GET and no body; other methods are refused", async () => {
  const head = await ask("/atlas/app.js", {method: "HEAD", gzip: true});
  const get = await ask("/atlas/app.js", {gzip: true});
  expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([
    200,
    0,
    get.headers["content-length"]
  ]);
  const post = await ask("/atlas/app.js", {method: "POST"});
  expect([post.status, post.headers["allow"]]).toEqual([405, "GET, HEAD"]);
});

test("the command refuses a bad port in one sentence", () => {
  const run = spawnSync(process.execPath, ["--import", "tsx", "src/build/serve.ts", "--port", "x"], {encoding: "utf8"});
  expect([run.status, run.stdout, run.stderr]).toEqual([1, "", "port must be a number from 0 to 65535: x\n"]);
});
