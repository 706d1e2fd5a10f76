import { progressBar } from './progress-bar.ts';

function stream(more: { readonly isTTY?: boolean; readonly columns?: number } = {}) {
  const written: string[] = [];
  return { ...more, written, write: (text: string) => written.push(text) };
}

describe('a progress bar', () => {
  it('stays in its line on a terminal, and ends it once', () => {
    const terminal = stream({ isTTY: true, columns: 60 });
    const bar = progressBar(terminal);
    bar.step('Nomis', 1, 4, 'regions');
    bar.step('Nomis', 4, 4, 'lower-tier local authorities and whatever else there may be');
    bar.end();
    bar.end();
    expect(terminal.written).toEqual([
      '\r\u001b[KNomis ██████░░░░░░░░░░░░░░░░░░ 1/4 regions',
      '\r\u001b[KNomis ████████████████████████ 4/4 lower-tier local authori',
      '\n',
    ]);
  });

  it('never fills more than there is, nor less than nothing where there is nothing to do', () => {
    const terminal = stream({ isTTY: true });
    const bar = progressBar(terminal);
    bar.step('Nomis', 5, 4, 'more');
    bar.step('Nomis', 0, 0, 'none');
    expect(terminal.written.map((text) => text.match(/[█░]/g)?.length)).toEqual([24, 24]);
  });

  it('is a plain line for each step elsewhere, without marks of a terminal', () => {
    const file = stream();
    const bar = progressBar(file);
    bar.step('Nomis', 1, 2, 'regions');
    bar.step('Nomis', 2, 2, 'England');
    bar.end();
    expect(file.written).toEqual(['Nomis 1/2 regions\n', 'Nomis 2/2 England\n']);
  });
});
