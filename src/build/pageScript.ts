/** A block of code as the site builder writes it into a shell: what it imports and calls is between the lines. */
const block =
  /import \{define\} from "[^"]*";\s*define\(\{id: "\w+", outputs: \[[^\]]*\], body: async \(\) => \{\n([\s\S]*?)\nreturn \{[^}]*\};\n\}\}\);/g;

/**
 * A shell whose block of code runs by itself. The site builder has its runtime run it, 17 kB (compressed) that serve
 * blocks which depend on each other; ours is one import and one call. Throws where the shell has another script.
 */
export function withoutRuntime(shell: string): string {
  const own = shell
    .replace(block, "$1")
    .replace(/<link rel="modulepreload" href="[^"]*\/_observablehq\/[^"]*">\n?/g, "")
    .replace(/<div class="observablehq observablehq--block"><!--:\w+:--><\/div>\n?/g, "");
  if (/_observablehq\/|define\(\{/.test(own)) throw new Error("a shell with a script that is not one block of code");
  return own;
}
