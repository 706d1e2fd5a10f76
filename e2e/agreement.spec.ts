import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cellsOf, differences, downloadCsv } from './downloads.ts';
import { expect, PATIENCE, test } from './fixtures.ts';

const ROOT = join(import.meta.dirname, '..');
const CLASS_WORDS: Readonly<Record<string, string>> = {
  gapLikely: 'Likely gap',
  gapPossible: 'Possible gap',
  gapNotShown: 'Not shown',
  insufficientData: 'Not assessable',
};

interface CommandLine {
  readonly name: string;
  readonly class: string;
  readonly shortfall: number | null;
  readonly shortfallLower: number | null;
  readonly shortfallUpper: number | null;
}

/** What `npm run atlas -- gap …` prints. */
async function command(...options: readonly string[]): Promise<string> {
  const program = join(ROOT, 'data-adapters/cli.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [program, 'gap', ...options], {
    cwd: ROOT,
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout;
}

/** How the page writes a shortfall. */
function shortfallText({ shortfall, shortfallLower, shortfallUpper }: CommandLine): string {
  if (shortfall === null || shortfallLower === null || shortfallUpper === null) return '';
  const text = (value: number) =>
    value.toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  if (shortfallUpper < 0.05) return ', staff above expected';
  return `, ${text(shortfall)} WTE (${text(shortfallLower)} to ${text(shortfallUpper)})`;
}

const SELECTIONS = [
  { lens: 'msk', title: 'Musculoskeletal', vintage: null, boards: 36, settings: {} },
  { lens: 'mental', title: 'Mental illness', vintage: '2023', boards: 42, settings: {} },
  {
    lens: 'diabetes',
    title: 'Diabetes',
    vintage: null,
    boards: 36,
    settings: { benchmark: 'p75', elasticity: '0.5', parts: '2,1,1', weights: 'diabetes:2' },
  },
] as const;

for (const { lens, title, vintage, boards, settings } of SELECTIONS) {
  const when = vintage === null ? 'in force' : `of ${vintage}`;
  const how = Object.keys(settings).length === 0 ? '' : ' with other settings';

  test(`page, file and command give the same ${lens} gaps of the boards ${when}${how}`, async ({
    page,
  }) => {
    const options = ['--level', 'icb', '--lens', lens];
    if (vintage !== null) options.push('--vintage', vintage);
    for (const [name, value] of Object.entries(settings)) options.push(`--${name}`, value);
    const csv = command(...options, '--format', 'csv');
    const json = command(...options);

    const query = new URLSearchParams({ level: 'icb', lens, ...settings });
    if (vintage !== null) query.set('vintage', vintage);
    await page.goto(`/gaps?${query.toString()}`);
    const grid = page.getByRole('grid', { name: /^Shortfall/ });
    await expect(grid).toBeVisible({ timeout: PATIENCE });

    const printed = cellsOf(await csv);
    let cells: readonly (readonly string[])[] = [];
    // A file taken before the classes were checked against other weightings says so in its cells.
    await expect(async () => {
      const file = await downloadCsv(page, /^Download the .* gaps as CSV$/);
      expect(file.name).toBe(`gaps-icb-${lens}.csv`);
      ({ cells } = file);
      expect(differences(printed, cells), 'command and file, down to the last line').toEqual([]);
    }).toPass({ timeout: PATIENCE });
    const head = cells.findIndex(([first]) => first === 'Code');
    expect(head, 'lines that say what the file is').toBeGreaterThan(0);
    expect(printed.length).toBe(head + 1 + boards);
    const about = cells.slice(0, head).flat().join('\n');
    expect(about).toContain(`Settings: ${how === '' ? 'standard' : 'changed by the reader'}`);
    const share = cells[head]!.indexOf('Share of weightings in which the class holds');
    expect(cells.slice(head + 1).some((row) => row[share] !== '')).toBe(true);

    const { areas } = JSON.parse(await json) as { readonly areas: readonly CommandLine[] };
    const wanted = areas
      .map((line) => `${line.name}, ${title}: ${CLASS_WORDS[line.class]}${shortfallText(line)}`)
      .sort();
    const shown = await grid
      .getByRole('button', { name: new RegExp(`, ${title}: `) })
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
    expect(shown.sort()).toEqual(wanted);
  });
}
