import {join} from "node:path";
import type {Reading} from "./model.js";
import type {Source} from "./sources.js";

/**
 * Throws one sentence when the document says of itself that it is not public (依申请公开, 不予公开) or secret, unless
 * `publish` is true in its row of documents.csv. The sentence names the file in its `folder`.
 */
export function refuseUnpublishable({path, provenance}: Source, {metadata}: Reading, folder: string): void {
  const mark = /依申请公开|不予公开|不公开|绝密|机密|秘密/u.exec(metadata.disclosure ?? "")?.[0];
  if (mark === undefined || provenance?.publish === true) return;
  throw new Error(
    `${join(folder, path)}: marked as not public, and documents.csv does not say publish = true: ${mark}`
  );
}
