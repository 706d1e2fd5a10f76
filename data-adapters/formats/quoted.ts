/** Outside text in quotation marks, cut to a length fit for a message. */
export function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}
