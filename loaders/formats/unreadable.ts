/** Bytes that cannot be a document. The message is one sentence that names the file. */
export class UnreadableDocument extends Error {
  override readonly name = "UnreadableDocument";
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.path = path;
  }
}
