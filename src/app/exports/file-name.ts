/** `worse-than-england-in-12-areas.png`. */
export function fileName(title: string, extension: string): string {
  const stem = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return `${stem === '' ? 'chart' : stem}.${extension}`;
}
