import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {buildTables} from "../../../loaders/pipeline.js";
import {makeSite} from "../site.js";
import {start} from "../start.js";
import {byteFaults} from "./sameBytes.js";

/** Where the tables and the site of the first run are. */
interface First {
  readonly tables: string;
  readonly site: string;
  /** whether the site was made by npm run report */
  readonly hasPaper: boolean;
}

/**
 * Makes the tables and the site once more in other folders, and says which files are not the same as those of the first
 * run. What earlier builds kept is thrown away before, so that everything is made anew.
 */
export async function secondRunFaults({tables, site, hasPaper}: First): Promise<{tables: string[]; site: string[]}> {
  const folder = await mkdtemp(join(tmpdir(), "duty-atlas-again-"));
  try {
    for (const kept of ["downloads", "drawings.jsonl", "shells"])
      await rm(join(".cache", kept), {recursive: true, force: true});
    const [again, siteAgain] = [join(folder, "data"), join(folder, "site")];
    await buildTables({documents: "data/documents", registry: "data", out: again});
    await makeSite(again, start(), siteAgain, null, hasPaper);
    if (hasPaper) await (await import("../print/paper.js")).addPaper(siteAgain, again);
    return {tables: await byteFaults(tables, again), site: await byteFaults(site, siteAgain)};
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
