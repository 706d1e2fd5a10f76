import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { makeView } from '../exports/chart-view-fixture.ts';
import { AreaMap } from './area-map.ts';

const PLACES = [
  { code: 'E54000057', latitude: 53.5, longitude: -2.2, workingAge: 1_900_000 },
  { code: 'E54000041', latitude: 50.8, longitude: -2.3, workingAge: 450_000 },
];
const COASTLINE = {
  type: 'Topology',
  source: 'Natural Earth',
  arcs: [
    [
      [-5, 50],
      [-3, 55],
      [1, 52],
      [-5, 50],
    ],
  ],
  objects: {
    home: { type: 'MultiPolygon', arcs: [[[0]]] },
    near: { type: 'MultiPolygon', arcs: [] },
  },
};

describe('AreaMap', () => {
  async function show(answer: (http: HttpTestingController) => void): Promise<HTMLElement> {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting()],
    });
    const fixture = TestBed.createComponent(AreaMap);
    fixture.componentRef.setInput('view', makeView());
    fixture.componentRef.setInput('places', PLACES);
    fixture.detectChanges();
    answer(TestBed.inject(HttpTestingController));
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('draws a circle for each place over the coastline', async () => {
    const page = await show((http) => {
      http.expectOne('assets/coastline/coastline.json').flush(COASTLINE);
    });
    expect(page.querySelectorAll('[role=option]').length).toBe(2);
    expect(page.querySelector('.land')?.getAttribute('d')).toMatch(/^M/);
  });

  it('keeps its circles when the coastline does not come, and says so', async () => {
    const page = await show((http) => {
      http
        .expectOne('assets/coastline/coastline.json')
        .flush('gone', { status: 404, statusText: 'Not Found' });
    });
    expect(page.querySelectorAll('[role=option]').length).toBe(2);
    expect(page.textContent).toContain('The coastline could not be loaded');
  });
});
