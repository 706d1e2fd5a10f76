import { type Area, type Geography } from '#app/domain/area.ts';
import { figureAt } from '#app/domain/figure-table.ts';
import { ExtractDesk } from './extract-desk.ts';
import { type ExtractAnswer, type ExtractQuestion } from './extract-messages.ts';

const TABLE = 'Area,Year,Rate\nAdur,2021,1.5\nArun,2021,*\nNarnia,2021,3\n';

function place(code: string, name: string): Area {
  return {
    code,
    name,
    shortName: name,
    level: 'ltla',
    odsCode: null,
    validFrom: null,
    validTo: null,
    latitude: 52,
    longitude: -1,
    population: { all: 2, workingAge: 1 },
    confidence: 'high',
    note: '',
  };
}

const GEOGRAPHY: Geography = {
  vintages: [],
  areas: [place('E07000223', 'Adur'), place('E07000224', 'Arun')],
  memberships: [],
  successions: [],
  aliases: [],
};

const opening = (text: string, key = 'open'): ExtractQuestion => ({
  kind: 'open',
  key,
  name: 'extract.csv',
  bytes: new TextEncoder().encode(text),
  geography: GEOGRAPHY,
});

type Answer<Kind> = Extract<ExtractAnswer, { kind: Kind }>;

function isOf<Kind extends ExtractAnswer['kind']>(
  kind: Kind,
): (answer: ExtractAnswer) => answer is ExtractAnswer & Answer<Kind> {
  return (answer): answer is ExtractAnswer & Answer<Kind> => answer.kind === kind;
}

describe('ExtractDesk', () => {
  let answers: ExtractAnswer[];
  let desk: ExtractDesk;

  beforeEach(() => {
    answers = [];
    desk = new ExtractDesk((answer) => answers.push(answer));
  });

  const kinds = () => answers.map(({ kind }) => kind).filter((kind) => kind !== 'progress');

  it('opens a file, proposes a mapping, reads it and gives the table of a slice', async () => {
    await desk.ask(opening(TABLE));
    await desk.ask({ kind: 'propose', key: 'p', choice: {} });
    const { mapping } = answers.find(isOf('proposed'))!.proposal!;
    await desk.ask({ kind: 'preview', key: 'v', mapping, rows: 5 });
    await desk.ask({ kind: 'review', key: 'w', mapping });
    await desk.ask({ kind: 'read', key: 'r', mapping });
    const { read } = answers.find(isOf('read'))!;
    expect([read.records, read.measured, read.missing, read.issues]).toEqual([
      2,
      1,
      { suppressed: 1 },
      { 'unknown-area': 1 },
    ]);
    expect(read.firstIssues[0]?.cell).toBe('A4');
    const { slice } = read.slices[0]!;
    await desk.ask({ kind: 'table', key: 't', id: 'local-a', slice, scale: 'rate' });
    const { table } = answers.find(isOf('table'))!;
    expect(figureAt(table, 'E07000223', '2021-01-01/P1Y')).toEqual({
      kind: 'measured',
      value: 1.5,
    });
    expect(kinds()).toEqual(['opened', 'proposed', 'previewed', 'reviewed', 'read', 'table']);
    await desk.ask({ kind: 'apply', key: 'a', mapping });
    expect(answers.find(isOf('applied'))?.applied.changes).toEqual([]);
  });

  it('answers in words where a file cannot be read, and where none is open', async () => {
    await desk.ask({ kind: 'propose', key: 'p', choice: {} });
    await desk.ask(opening('%PDF-1.7\n'));
    const messages = answers.filter(isOf('failed')).map(({ message }) => message);
    expect(messages[0]).toMatch(/choose the file again/);
    expect(messages[1]).toMatch(/^extract\.csv is a PDF document/);
  });

  it('stops when it is told to, and answers the next question', async () => {
    const long = desk.ask(opening(`${TABLE}${'Adur,2021,1\n'.repeat(300_000)}`, 'long'));
    await desk.ask({ kind: 'cancel', key: 'long' });
    await long;
    expect(kinds()).toEqual(['cancelled']);
    await desk.ask(opening(TABLE));
    expect(kinds()).toEqual(['cancelled', 'opened']);
  });

  it('works off the main thread', async () => {
    const worker = new Worker(new URL('./extract.worker', import.meta.url), { type: 'module' });
    const answer = new Promise<ExtractAnswer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ExtractAnswer>) => {
        if (data.kind !== 'progress') resolve(data);
      });
      worker.addEventListener('error', () => {
        reject(new Error('the worker did not start'));
      });
    });
    worker.postMessage(opening(TABLE));
    expect(await answer).toEqual({
      key: 'open',
      kind: 'opened',
      file: {
        name: 'extract.csv',
        format: 'csv',
        sheets: [{ name: '', hidden: false, rows: 4 }],
        remarks: [],
      },
    });
    worker.terminate();
  });
});
