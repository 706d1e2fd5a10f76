import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { makeView } from '../exports/chart-view-fixture.ts';
import { AreaMap } from './area-map.ts';
import { makeApproximateBoundaries, makeBoundaries } from './boundaries-fixture.ts';

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

  describe('with official boundaries', () => {
    const ATTRIBUTION =
      'Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2024.';
    let fixture: ComponentFixture<AreaMap>;
    let page: HTMLElement;

    const option = (name: string): SVGElement =>
      page.querySelector<SVGElement>(`[role=option][aria-label^="${name}"]`)!;
    const outline = (name: string): string =>
      option(name).querySelector('.shape')!.getAttribute('d')!;

    beforeEach(async () => {
      TestBed.configureTestingModule({
        providers: [provideHttpClient(), provideHttpClientTesting()],
      });
      fixture = TestBed.createComponent(AreaMap);
      fixture.componentRef.setInput('view', makeView());
      fixture.componentRef.setInput('places', [
        ...PLACES,
        { code: 'E54000029', latitude: 51.6, longitude: 0, workingAge: 1_400_000 },
      ]);
      fixture.componentRef.setInput('boundaries', makeBoundaries());
      page = fixture.nativeElement as HTMLElement;
      document.body.append(page);
      fixture.detectChanges();
      TestBed.inject(HttpTestingController)
        .expectOne('assets/coastline/coastline.json')
        .flush(COASTLINE);
      await fixture.whenStable();
    });

    afterEach(() => {
      page.remove();
    });

    it('draws an outline for each area that has one and a circle for the rest, and says so', () => {
      expect(page.querySelectorAll('[role=option]').length).toBe(4);
      expect(outline('Devon')).toContain('L');
      expect(outline('North East London')).toContain('a');
      expect(page.textContent).toContain('1 area has no boundary here and is drawn as a circle');
    });

    it('hatches an area without a figure and colours the others', () => {
      const fill = (name: string) => option(name).querySelector<SVGElement>('.shape')!.style.fill;
      expect(option('Dorset').getAttribute('aria-label')).toBe('Dorset, no figure');
      expect(fill('Dorset')).toContain('url("#atlas-hatch-');
      expect(fill('Devon')).not.toContain('url');
    });

    it('shows the attribution under the map, and only then', async () => {
      expect(page.querySelector('.source')?.textContent).toBe(ATTRIBUTION);
      fixture.componentRef.setInput('boundaries', null);
      await fixture.whenStable();
      expect(page.textContent).not.toContain('Crown copyright');
      expect(outline('Greater Manchester')).toContain('a');
    });

    it('is walked by the arrow keys, speaks and selects as a map of circles does', async () => {
      const chosen: (string | null)[] = [];
      fixture.componentInstance.selected.subscribe((code) => chosen.push(code));
      const press = async (element: Element, key: string) => {
        element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        await fixture.whenStable();
      };
      option('Greater Manchester').focus();
      await press(option('Greater Manchester'), 'ArrowDown');
      expect(document.activeElement).toBe(option('Dorset'));
      await press(option('Dorset'), 'ArrowLeft');
      expect(document.activeElement).toBe(option('Devon'));
      expect(page.querySelector('[aria-live]')?.textContent).toMatch(/^Devon: 8\.3%/);
      await press(option('Devon'), 'Enter');
      expect(chosen).toEqual(['E54000037']);
      expect(page.querySelector('.selected')?.getAttribute('d')).toBe(outline('Devon'));
    });

    it('dashes edges that are approximate and says why', async () => {
      expect(page.querySelector('path.approximate')).toBeNull();
      expect(page.textContent).not.toContain('approximate');
      fixture.componentRef.setInput('boundaries', makeApproximateBoundaries());
      await fixture.whenStable();
      const dashed = page.querySelector('path.approximate')!;
      expect(getComputedStyle(dashed).strokeDasharray).not.toBe('none');
      expect(page.textContent).toContain('Dashed edges are approximate.');
      expect(page.textContent).toContain('High Peak');
    });

    it('draws circles where none of the areas in view has a boundary', async () => {
      const { topology } = makeBoundaries();
      const areas = { ...topology.objects.areas, geometries: [] };
      const objects = { ...topology.objects, areas };
      const none = makeBoundaries({ topology: { ...topology, objects }, codes: [] });
      fixture.componentRef.setInput('boundaries', none);
      await fixture.whenStable();
      expect(outline('Greater Manchester')).toContain('a');
      expect(page.textContent).toContain('Each circle is one area');
      expect(page.querySelector('.source')).toBeNull();
    });
  });
});
