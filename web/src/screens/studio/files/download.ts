/** Gives the browser a file to save. */
export function download(content: Blob | string, name: string): void {
  const address = typeof content === "string" ? content : URL.createObjectURL(content);
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  if (typeof content !== "string") {
    URL.revokeObjectURL(address);
  }
}
