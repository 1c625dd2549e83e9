import {siteFaults} from "../checkSite.js";
import {hostFaults} from "./hosts.js";
import {metadataFaults} from "./metadata.js";
import {type BuiltSite, readSite} from "./pages.js";
import {policyFaults} from "./policies.js";
import {weightFaults, weightsOf} from "./weights.js";

/** What a check of a site found: a sentence a fault, and what was looked at. */
export interface Checked {
  readonly name: string;
  readonly of: string;
  readonly faults: readonly string[];
}

async function heaviest(site: BuiltSite): Promise<string> {
  const [page, bytes] = [...(await weightsOf(site))].reduce((most, one) => (one[1] > most[1] ? one : most), ["", 0]);
  return `heaviest ${page}, ${(bytes / 1000).toFixed(1)} kB`;
}

/** Checks of a built site that need nothing but the site, in the order in which they are told. */
export async function checkBuilt(folder: string): Promise<readonly Checked[]> {
  const site = await readSite(folder);
  const pages = `${site.pages.size} pages`;
  return [
    {name: "links, anchors and figures", of: pages, faults: await siteFaults(folder)},
    {name: "first views", of: await heaviest(site), faults: await weightFaults(site)},
    {name: "other hosts", of: `${site.files.size} files`, faults: await hostFaults(site)},
    {name: "metadata", of: pages, faults: metadataFaults(site)},
    {name: "content security policy", of: pages, faults: policyFaults(site)}
  ];
}

/** One line a check, and below it one a fault. */
export function linesOf({name, of, faults}: Checked): string {
  const count = faults.length === 0 ? "ok" : `${faults.length} ${faults.length === 1 ? "fault" : "faults"}`;
  return [`${name}: ${count} (${of})`, ...faults.map((fault) => `  ${fault}`)].join("\n");
}
