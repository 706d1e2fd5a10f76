import { type Said } from '../extract-mapping.ts';
import { dateOfSerial, looksLikePeriod } from '../extract-period.ts';
import { type FoundTable } from './find-tables.ts';
import { type ProposedFigure } from './propose-figures.ts';
import { type ProposedLabels } from './propose-labels.ts';
import { periodInWords } from './propose-periods.ts';
import { proposed, type Proposed } from './proposed.ts';

interface Around {
  readonly found: FoundTable;
  /** Pairs of a word and what it says, above the table. */
  readonly said: readonly (readonly [label: string, text: string])[];
  readonly labels: ProposedLabels;
  readonly figures: readonly ProposedFigure[];
}

/**
 * What holds for the whole table, for things that no column says: from pairs such as
 * `Submission Period | March 2026` above it, else from its titles and the name of its sheet.
 */
export function fixedTexts({ found, said, labels, figures }: Around): Proposed<Said> {
  const isSaid = (role: 'period' | 'areaName' | 'areaCode' | 'indicator') =>
    labels.has(role) ||
    (figures.length > 0 && figures.every(({ says }) => says[role] !== undefined));
  const pair = (label: RegExp) => said.find(([name]) => label.test(name))?.[1];
  const fixed: Record<string, string> = {};
  if (!isSaid('period')) {
    const written = pair(/\b(period|date|month|quarter|year)\b/i);
    const inPair = written !== undefined && isPeriod(written) ? written : null;
    const period = inPair ?? firstPeriod([...found.titles, found.sheet]);
    if (period !== null) fixed['period'] = period;
  }
  if (!isSaid('areaName') && !isSaid('areaCode') && !labels.has('area')) {
    const area = pair(
      /\b(project|place|area|authority|district|borough|county|organisation|icb|locality)\b/i,
    );
    if (area !== undefined) fixed['areaName'] = area;
  }
  if (!isSaid('indicator')) {
    const title = pair(/\b(indicator|variable|measure|title)\b/i) ?? found.titles.find(isTitle);
    if (title !== undefined) fixed['indicator'] = title.slice(0, 200);
  }
  return proposed(fixed, 'guess', 'It stands above the table');
}

function isPeriod(text: string): boolean {
  return looksLikePeriod(text) || dateOfSerial(text) !== null;
}

function firstPeriod(texts: readonly string[]): string | null {
  for (const text of texts) {
    const period = periodInWords(text);
    if (period !== null) return period;
  }
  return null;
}

function isTitle(text: string): boolean {
  return (
    /[a-z]/i.test(text) &&
    !/^(source|notes?|extracted|©|ons crown copyright|contents|back to)/i.test(text)
  );
}
