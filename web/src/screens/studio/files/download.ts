/** Gives the browser a file to save. */
export function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(address);
}

/** Saves what the server has at an address, under a name of ours. False when there was no answer. */
export async function downloadFrom(address: string, name: string): Promise<boolean> {
  try {
    const response = await fetch(address, { credentials: "same-origin" });
    if (response.ok) {
      download(await response.blob(), name);
    }
    return response.ok;
  } catch {
    // No network: the person is told and may try again.
    return false;
  }
}
