/**
 * Whether `id` can stand in file names and addresses everywhere: ASCII letters and digits, with `-`, `_` and `.` between
 * them.
 */
export function isId(id: string): boolean {
  return /^[a-z0-9]+(?:[-_.]+[a-z0-9]+)*$/i.test(id);
}

/**
 * A document's path as an ASCII slug: notes/My Plan.md is notes-my-plan. Null for a name with letters or digits beyond
 * ASCII, which no slug could tell from others (工作要点2020.md, 实施方案2020.md).
 */
export function slugOf(path: string): string | null {
  const name = path
    .replace(/(?<=[^/])\.[^./]+$/, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return slug === "" || /[^\p{ASCII}]/u.test(name.replace(/[^\p{L}\p{N}]/gu, "")) ? null : slug;
}
