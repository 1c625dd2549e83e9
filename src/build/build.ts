import {existsSync} from "node:fs";
import {rename, rm} from "node:fs/promises";
import {buildTables} from "../../loaders/pipeline.js";
import {checkSite} from "./checkSite.js";
import {makeSite} from "./site.js";
import type {Started} from "./start.js";
import {plural} from "../wording/words.js";

const folders = {documents: "data/documents", registry: "data", out: "src/data"};

/**
 * The whole way from documents to the site in dist/: tables, then the pages, then their check, while the pages' shells
 * are being built. With `since`, a folder of earlier tables, the site also has a page of changes; with `paper`, which
 * makes them, the report as files and every figure as PNG. dist/ is replaced at the end, in one step; a fault leaves it
 * as it was. Returns the exit code: 2 when a document could not be read.
 */
export async function build(
  started: Started,
  dist: string,
  {since, reload}: {readonly since?: string | undefined; readonly reload?: string | undefined} = {},
  paper: ((site: string, tables: string) => Promise<void>) | null = null
): Promise<number> {
  const summary = await buildTables({...folders, since});
  const temporary = `${dist}-${process.pid}`;
  await rm(temporary, {recursive: true, force: true});
  const pages = await makeSite(folders.out, started, temporary, reload ?? null, paper !== null);
  try {
    await paper?.(temporary, folders.out);
    await checkSite(temporary);
  } catch (error) {
    await rm(temporary, {recursive: true, force: true});
    throw error;
  }
  const former = `${dist}-former-${process.pid}`;
  if (existsSync(dist)) await rename(dist, former);
  await rename(temporary, dist);
  await rm(former, {recursive: true, force: true});
  for (const sentence of summary.unreadable) process.stderr.write(`${sentence}\n`);
  process.stdout.write(
    `${plural(summary.documents, "document")}, ${plural(summary.tasks, "task")}, ${plural(summary.assignments, "assignment")}, ${plural(summary.units, "unit")}; ${pages} pages in ${dist}/. See them with: npm run serve\n`
  );
  return summary.unreadable.length > 0 ? 2 : 0;
}
