/**
 * Puts text on the clipboard; false where the browser keeps the clipboard to itself (an old one, or
 * a page not served securely), so that the reader can be given the text to copy.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
