import { TestBed } from '@angular/core/testing';
import { MockStore, provideMockStore } from '@ngrx/store/testing';
import { CardMemory } from '#app/charts/card-memory.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { lookedAt, stateAfter } from '#app/store/state-fixture.ts';
import { CARDS_IN_ADDRESS } from './address-memory.ts';

describe('cards in the address', () => {
  const navigation = jasmine.createSpyObj<Pick<Navigation, 'change'>>(['change']);
  let memory: CardMemory;

  beforeEach(() => {
    navigation.change.calls.reset();
    TestBed.configureTestingModule({
      providers: [
        CARDS_IN_ADDRESS,
        provideMockStore({ initialState: stateAfter([lookedAt('compare')]) }),
        { provide: Navigation, useValue: navigation },
      ],
    });
    memory = TestBed.inject(CardMemory);
  });

  it('show the chart where the address says nothing, whatever their name', () => {
    for (const card of ['heat', 'constructor']) {
      expect(memory.of(card)).toEqual({ tab: 'chart', sort: null });
    }
  });

  it('change one at a time, and leave tab, sort and the others as they stand', () => {
    const cards = {
      heat: { tab: 'table', order: '-figure-0' },
      funnel: { tab: 'table', order: null },
    } as const;
    TestBed.inject(MockStore).setState(stateAfter([lookedAt('compare', { cards })]));
    expect(memory.of('heat')).toEqual({
      tab: 'table',
      sort: { by: 'figure-0', direction: 'descending' },
    });
    memory.change('heat', { tab: 'chart' });
    expect(navigation.change).toHaveBeenCalledOnceWith({
      cards: { ...cards, heat: { tab: 'chart', order: '-figure-0' } },
    });
    memory.change('trend', { sort: { by: 'label-0', direction: 'ascending' } });
    expect(navigation.change.calls.mostRecent().args).toEqual([
      { cards: { ...cards, trend: { tab: 'chart', order: 'label-0' } } },
    ]);
  });
});
