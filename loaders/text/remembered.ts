/** So many answers are kept; then all are forgotten, so that memory does not grow with the documents. */
const MOST = 20_000;
/** Longer texts come back seldom, and are not kept. */
const LONGEST = 64;

/**
 * The function with its answers kept: names and phrases come back all through a document and from one document to the
 * next.
 */
export function remembered<T extends string | number | boolean | object | null>(
  answer: (text: string) => T
): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const kept = answers.get(text);
    if (kept !== undefined) return kept;
    const value = answer(text);
    if (answers.size >= MOST) answers.clear();
    answers.set(apart(text), value);
    return value;
  };
}

/** The text as one of its own: a part of a longer text keeps all of that in memory. */
function apart(text: string): string {
  return ` ${text}`.slice(1);
}
