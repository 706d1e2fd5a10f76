import { svgText } from './svg-text.ts';
import { textLines } from './text-lines.ts';

const SIZE = 13;
const LINE = 18;

/** Sentences under one another from `top`, each broken to the width; and the height they take. */
export function linesSvg(
  sentences: readonly string[],
  width: number,
  top: number,
): { readonly svg: string; readonly height: number } {
  const lines = sentences.flatMap((sentence) => textLines(sentence, width, SIZE));
  const svg = lines.map((line, index) =>
    svgText(line, {
      x: 0,
      y: top + (index + 0.5) * LINE,
      'font-size': SIZE,
      fill: 'var(--atlas-ink)',
    }),
  );
  return { svg: svg.join(''), height: lines.length === 0 ? 0 : lines.length * LINE + 8 };
}
