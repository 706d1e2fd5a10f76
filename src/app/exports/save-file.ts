/** Hands a file made in the browser to the reader. Nothing leaves the machine. */
export function saveFile(name: string, content: BlobPart, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has the bytes once it has begun; the URL is given back after that.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 1000);
}
