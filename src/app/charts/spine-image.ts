import { figureText } from '../domain/figure-text.ts';
import { type SpineRow, type SpineView } from '../domain/spine-view.ts';
import { type ImagePart } from '../exports/chart-image.ts';
import { comparedWith } from '../exports/row-text.ts';
import { svgElement, svgText } from '../exports/svg-text.ts';
import { textLines } from '../exports/text-lines.ts';
import { type KeyItem, keySvg } from './chart-key-item.ts';
import { comparisonPath } from './comparison-path.ts';
import { COMPARISON_LOOKS, comparisonKeyItems } from './distribution-look.ts';
import { CARD, INK, QUIET } from './plot-option.ts';
import { spinePlaces, type SpinePlaces } from './spine-places.ts';

const ROW = 40;
const GROUP = 30;
const TITLES = 0.28;
const FIGURES = 0.26;

export function spineKeyItems(view: SpineView): readonly KeyItem[] {
  const rows = view.groups.flatMap((group) => group.rows);
  const drawn = rows.filter(({ figure }) => figure.kind === 'measured');
  return [
    ...comparisonKeyItems(drawn.map(({ comparison }) => comparison)).map((item) => ({
      ...item,
      words: item.words.replace(/areas?$/, '').trim(),
    })),
    {
      words: `Range of ${view.rangeOf}`,
      mark: 'square',
      colour: 'var(--atlas-neutral-3)',
      isHollow: true,
    },
    { words: 'Middle half of them', mark: 'square', colour: 'var(--atlas-neutral-2)' },
    { words: '95% interval', mark: 'line', colour: INK },
  ];
}

/** What the chart shows as a whole, read when it is reached. */
export function spineSummary(view: SpineView): string {
  const rows = view.groups.flatMap((group) => group.rows);
  const count = (comparison: string): number =>
    rows.filter((row) => row.comparison === comparison).length;
  const missing = rows.filter(({ figure }) => figure.kind === 'missing').length;
  return `Spine chart of ${rows.length} indicators for ${view.placeName}. ${view.title} Worse than ${view.comparatorName}: ${count('worse')}, similar: ${count('similar')}, better: ${count('better')}, no figure: ${missing}.`;
}

/** The whole chart as it stands in an image. */
export function spineSvg(view: SpineView, width: number): ImagePart {
  const key = keySvg(spineKeyItems(view), width);
  let y = key.height;
  const pieces = [key.svg];
  const sides = { 'font-size': 12, fill: QUIET };
  const track = { x: (TITLES + FIGURES) * width, width: (1 - TITLES - FIGURES) * width - 10 };
  pieces.push(svgText('worse (or lower)', { x: track.x, y: y + 8, ...sides }));
  const ends = { x: track.x + track.width, y: y + 8, 'text-anchor': 'end' };
  pieces.push(svgText('better (or higher)', { ...ends, ...sides }));
  const middle = { x: track.x + track.width / 2, y: y + 8, 'text-anchor': 'middle' };
  pieces.push(svgText(view.comparatorName, { ...middle, ...sides }));
  y += 20;
  for (const group of view.groups) {
    pieces.push(
      svgText(group.name, {
        x: 0,
        y: y + GROUP / 2,
        'font-size': 14,
        'font-weight': 650,
        fill: INK,
      }),
    );
    y += GROUP;
    for (const row of group.rows) {
      pieces.push(
        svgElement('g', { transform: `translate(0 ${y})` }, rowSvg(row, view, width, track)),
      );
      y += ROW;
    }
  }
  return { width, height: y + 4, svg: pieces.join('') };
}

interface Track {
  readonly x: number;
  readonly width: number;
}

function rowSvg(row: SpineRow, view: SpineView, width: number, track: Track): string {
  const titles = textLines(`${row.title}, ${row.period}`, TITLES * width - 12, 12).slice(0, 3);
  const figure = figureText(row.figure, row.unit, row.decimals);
  const compared =
    row.figure.kind === 'missing' ? '' : comparedWith(row.comparison, view.comparatorName);
  const look = COMPARISON_LOOKS[row.comparison];
  const places = spinePlaces(row);
  return [
    ...titles.map((line, index) =>
      svgText(line, {
        x: 0,
        y: ROW / 2 + (index - (titles.length - 1) / 2) * 13,
        'font-size': 12,
        fill: INK,
      }),
    ),
    ...textLines(figure, FIGURES * width - 8, 12).map((line, index) =>
      svgText(line, { x: TITLES * width, y: 12 + index * 13, 'font-size': 12, fill: INK }),
    ),
    svgText(compared, {
      x: TITLES * width,
      y: 27,
      'font-size': 12,
      'font-weight': 600,
      fill: look.colour,
    }),
    places === null ? '' : trackSvg(row, places, track),
    svgElement('path', { d: `M0,${ROW}h${width}`, stroke: 'var(--atlas-line)' }),
  ].join('');
}

function trackSvg(row: SpineRow, at: SpinePlaces, { x, width }: Track): string {
  const box = (span: readonly [number, number] | null, y: number, height: number, fill: string) =>
    span === null
      ? ''
      : svgElement('rect', {
          x: x + span[0] * width,
          y,
          width: (span[1] - span[0]) * width,
          height,
          fill,
          ...(height > 10 ? { stroke: 'var(--atlas-neutral-3)' } : {}),
        });
  const mark = svgElement('path', {
    d: comparisonPath(row.comparison),
    transform: `translate(${(x + at.value * width).toFixed(1)} ${ROW / 2})`,
    fill: COMPARISON_LOOKS[row.comparison].colour,
    stroke: CARD,
  });
  return (
    box(at.range, ROW / 2 - 9, 18, 'var(--atlas-neutral-1)') +
    box(at.quartiles, ROW / 2 - 9, 18, 'var(--atlas-neutral-2)') +
    svgElement('path', {
      d: `M${x + width / 2},${ROW / 2 - 15}v30`,
      stroke: INK,
      'stroke-width': 2,
    }) +
    box(at.interval, ROW / 2 - 1, 2, INK) +
    mark
  );
}
