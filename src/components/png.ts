/** Saves the figure's standalone SVG as a PNG of twice its size, drawn with the reader's own fonts. */
export async function downloadPng(button: HTMLButtonElement): Promise<void> {
  const address = button.dataset["png"];
  if (address === undefined) throw new Error("button without picture");
  const image = new Image();
  image.src = new URL(address, document.baseURI).href;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error(`picture cannot be drawn: ${address}`);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  const file = address.split("/").pop() ?? "figure";
  link.download = `${button.dataset["name"] ?? file.replace(/\.svg$/, "")}.png`;
  link.click();
  URL.revokeObjectURL(link.href);
}
