/** Offers content as a download; the browser, or Electron, asks where to. */
export function saveFile(fileName: string, ...content: readonly BlobPart[]): void {
  const address = URL.createObjectURL(new Blob([...content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
