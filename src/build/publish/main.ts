import {existsSync} from "node:fs";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {type Checked, checkBuilt, linesOf} from "./checks.js";
import {secondRunFaults} from "./secondRun.js";

const help = `npm run publish:check -- [DIR]

Checks a built site (dist/) before it is published: links, anchors and figures, the weight of first views, other hosts,
metadata, the Content Security Policy; then makes the tables and the site once more in other folders and compares them.

  --once    leaves the second run out
  --help    this text

One line a check, one sentence a fault; exits 1 if there is one.
`;

try {
  const {values, positionals} = parseArgs({
    options: {once: {type: "boolean"}, help: {type: "boolean"}},
    allowPositionals: true
  });
  const [site = "dist", more] = positionals;
  if (more !== undefined) throw new Error(`one folder only: ${more}`);
  if (values.help === true) process.stdout.write(help);
  else {
    if (!existsSync(join(site, "index.html"))) throw new Error(`there is no site; npm run build makes dist/: ${site}`);
    const tell = (checked: Checked): void => {
      process.stdout.write(`${linesOf(checked)}\n`);
      if (checked.faults.length > 0) process.exitCode = 1;
    };
    for (const checked of await checkBuilt(site)) tell(checked);
    if (values.once !== true) {
      const hasPaper = existsSync(join(site, "report.zh.pdf"));
      const again = await secondRunFaults({tables: "src/data", site, hasPaper});
      tell({name: "a second npm run data gives the same bytes", of: "src/data", faults: again.tables});
      const command = hasPaper ? "report" : "build";
      tell({name: `a second npm run ${command} gives the same bytes`, of: site, faults: again.site});
    }
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
