import {bundleCharts} from "./chartBundle.js";
import type {SiteFile} from "./figure.js";
import {programsOf} from "../../loaders/program.js";
import {buildShells} from "./shells.js";

const programs = ["src/build/buildWorker.ts", "src/build/pagesWorker.ts", "src/build/writeDownloads.ts"] as const;

/** What a build needs of the project's own files, whatever the documents are. */
export interface Started {
  /** the folder of the pages' shells */
  readonly shells: Promise<string>;
  readonly charts: Promise<SiteFile>;
  /** URLs of the build itself, of what makes pages beside it, and of what writes the downloads */
  readonly programs: Promise<Readonly<Record<(typeof programs)[number], string>>>;
}

/** Sets to work what does not wait for the documents. A fault is told where the build waits for the thing. */
export function start(): Started {
  const started = {
    shells: buildShells(),
    programs: programsOf(programs),
    charts: bundleCharts()
  };
  for (const thing of Object.values(started)) thing.catch(() => undefined);
  return started;
}
