import {readFile} from "node:fs/promises";

/** The version of the program, as package.json has it. */
export async function programVersion(): Promise<string> {
  const {version}: {version: string} = JSON.parse(await readFile("package.json", "utf8"));
  return version;
}
