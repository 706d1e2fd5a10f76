import { missing } from '#app/domain/figure.ts';
import { type HeatMapView } from '#app/domain/heat-map-view.ts';
import { comparing, manifestRead, publishedTable } from '../compare-state-fixture.ts';
import { makeTable } from '../figure-table-fixture.ts';
import { valueOf } from '../loadable.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import { BOARDS, lookedAt, placesRead, stateAfter } from '../state-fixture.ts';
import { selectCompareProgress, selectHeatView } from './compare-heat-view.ts';

const select = selectHeatView('2026-11-01');
const heat = (...of: Parameters<typeof comparing>): HeatMapView =>
  valueOf(select(comparing(...of)))!;
const column = (view: HeatMapView, id: string) => view.indicators.findIndex((one) => one.id === id);
const ids = ['depression', 'severe-mental-illness'];

describe('the heat map', () => {
  it('is on its way until every figure is settled, and says how far it is', () => {
    const waiting = stateAfter([
      placesRead,
      manifestRead,
      lookedAt('compare', { lens: 'mental', indicators: ids }),
      SnapshotEvents.figuresFailed({ id: 'depression', message: 'damaged' }),
    ]);
    expect(select(waiting).status).toBe('loading');
    expect(selectCompareProgress(waiting)).toEqual({ read: 1, of: 2 });
  });

  it('has the areas of the level by the indicators of the lens that are held for it', () => {
    const view = heat();
    expect(view.areas.map(({ code }) => code)).toEqual([...BOARDS]);
    expect(view.indicators.map(({ id }) => id)).toContain('depression');
    expect(view.indicators.map(({ id }) => id)).not.toContain('waiting-physiotherapy');
    expect(view.cells.map((row) => row.length)).toEqual(BOARDS.map(() => view.indicators.length));
  });

  it('has those areas and indicators that are chosen, the indicators in the order of the address', () => {
    const view = heat({ indicators: [...ids].reverse(), areas: ['E54000005', 'E54000003'] });
    expect(view.indicators.map(({ id }) => id)).toEqual([...ids].reverse());
    expect(view.areas.map(({ name }) => name)).toEqual(['Cedar', 'Dogwood']);
    expect(view.subtitle).toContain('2 indicators');
    expect(view.subtitle).toContain('2 integrated care boards');
  });

  it('takes all areas where none of those in the address is of this level', () => {
    expect(heat({ areas: ['E08000001', 'nowhere'] }).areas.length).toBe(BOARDS.length);
  });

  it('finds which indicator is worse in most areas', () => {
    expect(heat({ indicators: ids }).title).toBe(
      '4 integrated care boards beside England: “Depression” is worse in more of them than any other (2 of 4)',
    );
  });

  it('compares in ours and says so, where the publisher compares nothing', () => {
    const view = heat({ indicators: ids });
    expect(view.indicators[0]?.method).toMatch(/^Ours: /);
    expect(view.cells[0]?.[0]?.comparison).toBe('worse');
    expect(view.symbols).toEqual([]);
  });

  it('compares as published where it is, and marks those that are ours', () => {
    const table = publishedTable();
    const view = heat({ indicators: ids }, SnapshotEvents.figuresAnswered({ table }));
    const at = column(view, 'depression');
    expect(view.cells.map((row) => row[at]?.comparison)).toEqual([
      'similar',
      'worse',
      'similar',
      'better',
    ]);
    expect(view.cells.map((row) => row[at]?.notes)).toEqual([[], ['°'], ['°'], ['°']]);
    expect(view.indicators[at]?.method).toMatch(/^Published: .* For 3 without that, ours: /);
    expect(view.symbols.map(({ symbol }) => symbol)).toEqual(['°']);
  });

  it('has a missing figure as missing with the letter of its reason, never as a number', () => {
    const table = makeTable('depression', ['2024-04-01/P1Y'], {
      ...Object.fromEntries(BOARDS.map((code) => [code, [missing('suppressed')]])),
      [BOARDS[3]]: [{ kind: 'measured', value: 0, lower: 0, upper: 1 }],
    });
    const view = heat({ indicators: ids }, SnapshotEvents.figuresAnswered({ table }));
    const cells = view.cells.map((row) => row[0]);
    expect(cells[0]?.figure).toEqual(missing('suppressed'));
    expect(cells[0]?.notes).toEqual(['s']);
    expect(cells[3]?.figure).toEqual({ kind: 'measured', value: 0, lower: 0, upper: 1 });
    expect(view.symbols.map(({ words }) => words)).toEqual(['suppressed by the publisher']);
  });

  it('names what is left out, and whether it is not published here or cannot be read', () => {
    const failed = SnapshotEvents.figuresFailed({
      id: 'severe-mental-illness',
      message: 'damaged',
    });
    const empty = SnapshotEvents.figuresAnswered({
      table: makeTable('employment-rate', ['2024-01-01/P1Y'], {}),
    });
    const view = heat({ indicators: [...ids, 'employment-rate'] }, failed, empty);
    const notes = view.notes?.join(' ');
    expect(notes).toContain('Not published at this level: Employed.');
    expect(notes).toContain('Figures could not be read: Severe mental illness.');
  });

  it('is no map but a sentence where no figure can be read', () => {
    const failures = ids.map((id) => SnapshotEvents.figuresFailed({ id, message: 'damaged' }));
    const state = select(comparing({ indicators: ids }, ...failures));
    expect(state.status === 'failed' && state.message).toContain(
      'None of these figures can be read',
    );
  });

  it('says of old figures that they show the direction of travel only', () => {
    const table = makeTable('depression', ['2019-04-01/P1Y'], {
      [BOARDS[0]]: [{ kind: 'measured', value: 12, lower: 11, upper: 13 }],
    });
    const view = heat({ indicators: ids }, SnapshotEvents.figuresAnswered({ table }));
    expect(view.notes?.join(' ')).toContain('direction of travel only: Depression (2019/20)');
  });
});
