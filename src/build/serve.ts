import {existsSync, realpathSync} from "node:fs";
import {readFile, stat} from "node:fs/promises";
import {createServer} from "node:http";
import type {IncomingMessage, Server, ServerResponse} from "node:http";
import {extname, join, resolve, sep} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs, promisify} from "node:util";
import {gzip} from "node:zlib";

const compress = promisify(gzip);

/** Media types by file extension; text types are served as UTF-8 and compressed. */
const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".gexf": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".tsv": "text/tab-separated-values; charset=utf-8",
  ".bib": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".parquet": "application/vnd.apache.parquet",
  ".arrow": "application/vnd.apache.arrow.file",
  ".wasm": "application/wasm",
  ".pdf": "application/pdf",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".zip": "application/zip",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff"
};

export interface ServeOptions {
  /** port to listen on; 0, the default, takes any free one */
  readonly port?: number;
  /** address to listen on; 127.0.0.1 unless told */
  readonly host?: string;
  /** path the site lies under, as "/atlas/"; "/" unless told */
  readonly base?: string;
}

/**
 * Serves the files under `root` as a plain static host does: a folder is its index.html, a missing file is 404 with
 * 404.html, text is compressed for who accepts gzip, and an address never leads out of `root`. There are no clean URLs:
 * what works here works on every host. Rejects with the error of `listen` (EADDRINUSE when the port is taken).
 */
export async function serve(
  root: string,
  {port = 0, host = "127.0.0.1", base = "/"}: ServeOptions = {}
): Promise<{url: string; close: () => Promise<void>}> {
  if (!base.startsWith("/") || !base.endsWith("/")) throw new Error(`base must start and end with a slash: ${base}`);
  const folder = resolve(root);
  const server = createServer((request, response) => {
    answer(folder, base, request, response).catch((error: unknown) => {
      if (!response.headersSent) plain(request, response, 500, "the file could not be read");
      else response.destroy();
      process.stderr.write(`${request.url}: ${error instanceof Error ? error.message : String(error)}\n`);
    });
  });
  const taken = await listen(server, port, host);
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${taken}${base}`,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      })
  };
}

/** The port that was taken. */
function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, host, () => {
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error(`not listening on a port: ${address}`);
      server.off("error", fail);
      done(address.port);
    });
  });
}

async function answer(folder: string, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    return plain(request, response, 405, "only GET and HEAD");
  }
  const address = pathOf(request.url ?? "/");
  if (address === null) return plain(request, response, 400, "the address cannot be read");
  if (!address.startsWith(base)) return missing(folder, request, response);
  const file = join(folder, address.slice(base.length));
  if (file !== folder && !file.startsWith(folder + sep)) return missing(folder, request, response);
  const found = await stat(file).catch(absent);
  if (found === null) return missing(folder, request, response);
  if (!found.isDirectory()) return send(request, response, 200, file);
  if (!address.endsWith("/")) {
    // relative links of a folder's page need the slash; one slash only, as "//x" would be another host
    const query = /\?.*$/.exec(request.url ?? "");
    response.setHeader("location", encodeURI(address.replace(/^\/+/, "/")) + "/" + (query === null ? "" : query[0]));
    return plain(request, response, 301, "a folder's address ends with a slash");
  }
  const index = join(file, "index.html");
  return existsSync(index) ? send(request, response, 200, index) : missing(folder, request, response);
}

/** The decoded path of a request without its query; null if it is not one or holds what no file name here has. */
function pathOf(url: string): string | null {
  const [path = "/"] = url.split(/[?#]/, 1);
  try {
    const decoded = decodeURIComponent(path);
    return /[\0\\]/.test(decoded) || decoded.split("/").includes("..") ? null : decoded;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** Null for an address without a file; other faults of the file system are faults. */
function absent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "ENOTDIR" || error.code === "ENAMETOOLONG") return null;
  throw error;
}

async function missing(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = join(folder, "404.html");
  return existsSync(page) ? send(request, response, 404, page) : plain(request, response, 404, "not found");
}

async function send(request: IncomingMessage, response: ServerResponse, status: number, file: string): Promise<void> {
  const type = mediaTypes[extname(file).toLowerCase()] ?? "application/octet-stream";
  const bytes = await readFile(file);
  const isText = type.includes("charset=utf-8");
  const isCompressed = isText && acceptsGzip(request.headers["accept-encoding"]);
  const body = isCompressed ? await compress(bytes) : bytes;
  response.writeHead(status, {
    "content-type": type,
    "content-length": body.length,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    ...(isText ? {vary: "accept-encoding"} : {}),
    ...(isCompressed ? {"content-encoding": "gzip"} : {})
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Whether an Accept-Encoding header names gzip and does not refuse it (q=0). */
function acceptsGzip(header: string | string[] | undefined): boolean {
  return String(header ?? "")
    .split(",")
    .some((part) => /^\s*(gzip|\*)\s*(;|$)/.test(part) && !/;\s*q=0(\.0*)?\s*$/.test(part));
}

function plain(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  const body = Buffer.from(text + "\n");
  response.writeHead(status, {"content-type": "text/plain; charset=utf-8", "content-length": body.length});
  response.end(request.method === "HEAD" ? undefined : body);
}

const help = `npm run serve [-- --port N]

Serves the built site (dist/) on 127.0.0.1, port 3000 or the next free one, and prints its address.
  --port N   this port and no other
  --help     this text
`;

/** The command: exit code 1 and one sentence when there is no site, or the port asked for is taken. */
async function main(): Promise<void> {
  const {values} = parseArgs({options: {port: {type: "string"}, help: {type: "boolean"}}});
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const asked = values.port === undefined ? null : Number(values.port);
  if (asked !== null && !(Number.isInteger(asked) && asked >= 0 && asked <= 65535)) {
    throw new Error(`port must be a number from 0 to 65535: ${values.port}`);
  }
  const root = fileURLToPath(new URL("../../dist", import.meta.url));
  if (!existsSync(join(root, "index.html"))) throw new Error("there is no site to serve: npm run build makes dist/");
  const {url, close} = await serveOn(root, asked === null ? ports(3000, 3099) : [asked]);
  process.stdout.write(`${url}\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void close().then(() => process.exit(0)));
  }
}

function ports(first: number, last: number): number[] {
  return Array.from({length: last - first + 1}, (_, i) => first + i);
}

/** Serves on the first of the ports that is free. */
async function serveOn(root: string, candidates: readonly number[]): Promise<Awaited<ReturnType<typeof serve>>> {
  for (const port of candidates) {
    try {
      return await serve(root, {port});
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    }
  }
  throw new Error(
    `port in use: ${candidates.length === 1 ? candidates[0] : `${candidates[0]} to ${candidates.at(-1)}`}`
  );
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
