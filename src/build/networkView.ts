import type {NetworkReading, NetworkView} from "../components/networkView.js";
import {everything} from "../findings/leaders.js";
import type {Collection} from "../collection/collection.js";
import {themeTitle} from "../collection/names.js";
import type {Collectives} from "../collection/rows.js";
import {networkReading} from "./networkReading.js";
import {tasksAsNodes, themesAsNodes} from "./networkSecond.js";
import {type Lang, numeral} from "../wording/words.js";

/** The themes that a network can be narrowed to: those of a single document that name someone. */
export function networkThemes(
  collection: Collection,
  lang: Lang
): readonly {readonly id: string; readonly name: string}[] {
  if (collection.documents.length !== 1) return [];
  return collection.themes
    .filter((theme) => theme.tasks_with_clause > 0)
    .map((theme) => ({
      id: theme.theme_id,
      name: `${numeral(theme.ordinal, lang)} ${themeTitle(collection, theme, lang)}`.trim()
    }));
}

/** The network of a page in one reading of collectives, for all tasks and each theme. `documentId` is null for all. */
export function networkView(
  collection: Collection,
  documentId: string | null,
  collectives: Collectives,
  lang: Lang
): NetworkView {
  const themes = networkThemes(collection, lang);
  const readings: Record<string, NetworkReading> = {"": networkReading(collection, collectives, everything, lang)};
  for (const {id} of themes) {
    const scope = {
      documentId: collection.themes.find((theme) => theme.theme_id === id)?.document_id ?? null,
      themeId: id
    };
    readings[id] = networkReading(collection, collectives, scope, lang);
  }
  const collective = [...new Set(collection.named.map((row) => row.unit_id))].filter(
    (id) => collection.units.get(id)?.is_collective === true
  );
  return {
    ignored: collectives === "left_out" ? collective.sort().join("|") : "",
    within: documentId === null ? "" : `&document=${documentId}`,
    themes,
    readings,
    second: {
      tasks: tasksAsNodes(collection, collectives, lang),
      themes: themesAsNodes(collection, collectives, lang)
    }
  };
}
