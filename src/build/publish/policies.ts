import {createHash} from "node:crypto";
import {type BuiltSite, tagsIn} from "./pages.js";

/**
 * Pages without a Content Security Policy, and policies that let text be run as code, name another host, or do not allow
 * an inline script of their page.
 */
export function policyFaults({pages}: BuiltSite): string[] {
  return [...pages].flatMap(([page, source]) => {
    const policy = tagsIn(source, "meta")
      .find((tag) => tag.get("http-equiv") === "Content-Security-Policy")
      ?.get("content");
    if (policy === undefined) return [`${page}: no Content-Security-Policy`];
    const faults: string[] = [];
    if (!/(^|;)\s*default-src 'self'/.test(policy)) faults.push(`${page}: its policy does not begin with its own site`);
    if (policy.includes("'unsafe-eval'")) faults.push(`${page}: its policy allows unsafe-eval`);
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
    if (scripts.includes("'unsafe-inline'")) faults.push(`${page}: its policy allows any inline script`);
    const foreign = /(?:^|[\s;])((?:https?:|wss?:|\/\/|\*)[^\s;]*)/.exec(policy)?.[1];
    if (foreign !== undefined) faults.push(`${page}: its policy names another host: ${foreign}`);
    // a policy speaks of what stands after it
    const ruled = source.slice(source.indexOf("Content-Security-Policy"));
    for (const [, attributes = "", script = ""] of ruled.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
      if (/\ssrc=|application\/(ld\+)?json/.test(attributes)) continue;
      const hash = `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
      if (!scripts.includes(hash))
        faults.push(`${page}: its policy does not allow its script: ${script.trim().slice(0, 40)}`);
    }
    return faults;
  });
}
