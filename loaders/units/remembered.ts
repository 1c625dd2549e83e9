/** So many answers are kept; then all are forgotten, so that memory does not grow with the documents. */
const MOST = 20_000;

/** The function with its answers kept: names come back all through a document and from one document to the next. */
export function remembered<T>(answer: (name: string) => T): (name: string) => T {
  const answers = new Map<string, {readonly value: T}>();
  return (name) => {
    const kept = answers.get(name);
    if (kept !== undefined) return kept.value;
    const value = answer(name);
    if (answers.size >= MOST) answers.clear();
    answers.set(name, {value});
    return value;
  };
}
