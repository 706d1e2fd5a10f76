import { type CardWords } from '../domain/card-words.ts';
import { chartImage, type ImagePart } from '../exports/chart-image.ts';
import { fileName } from '../exports/file-name.ts';
import { pngImage } from '../exports/png-image.ts';
import { saveFile } from '../exports/save-file.ts';
import { literalColours } from './literal-colours.ts';

/** Hands a chart to the reader as an image; false where the browser cannot draw it. */
export async function saveChartImage(
  kind: 'svg' | 'png',
  words: CardWords,
  parts: readonly ImagePart[],
  link: string,
): Promise<boolean> {
  const savedOn = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
  const drawn = chartImage(words, parts, { savedOn, link });
  const image = { ...drawn, svg: literalColours(drawn.svg) };
  if (kind === 'svg') {
    saveFile(fileName(words.title, 'svg'), image.svg, 'image/svg+xml;charset=utf-8');
    return true;
  }
  try {
    saveFile(fileName(words.title, 'png'), await pngImage(image), 'image/png');
    return true;
  } catch {
    return false;
  }
}
