/** “Something wrong here?”: opened, it shows what a mail about its row should hold, and copies it. */
export function wrong(): void {
  // the event does not bubble
  document.addEventListener(
    "toggle",
    ({target}) => {
      if (target instanceof HTMLDetailsElement && target.open && target.matches(".wrong")) void copyRow(target);
    },
    true
  );
}

/** Copies id, quote, program version and address; where the browser forbids it, selects them for the reader to copy. */
async function copyRow(details: HTMLDetailsElement): Promise<void> {
  const english = document.documentElement.lang === "en";
  const id = details.querySelector("code")?.textContent ?? "";
  const quote = details.closest(".task, .source-task, tr")?.querySelector(".text, .body, .quote");
  const version = document.querySelector("[data-version]")?.textContent ?? "";
  const said = (quote?.textContent ?? "").replace(/\s+/g, " ").trim();
  const lines = english
    ? [`Id: ${id}`, `Quote: ${said}`, `Program: ${version}`, `Page: ${location.href}`]
    : [`编号：${id}`, `原文：${said}`, `程序：${version}`, `页面：${location.href}`];
  const [shown, status] = partsOf(details);
  shown.textContent = lines.join("\n");
  try {
    await navigator.clipboard.writeText(shown.textContent);
    status.textContent = english
      ? "Copied: paste it into a mail and say what is wrong."
      : "已复制，可贴进邮件，写明错在哪里。";
  } catch {
    getSelection()?.selectAllChildren(shown);
    status.textContent = english ? "Selected: press Ctrl+C." : "已选中，按 Ctrl+C 复制。";
  }
}

/** Where the text and the news of it stand, made when first opened. */
function partsOf(details: HTMLDetailsElement): [HTMLElement, HTMLElement] {
  const [former] = details.getElementsByTagName("pre");
  const news = details.querySelector<HTMLElement>("[role=status]");
  if (former !== undefined && news !== null) return [former, news];
  const shown = document.createElement("pre");
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  details.append(shown, status);
  return [shown, status];
}
