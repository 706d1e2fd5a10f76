import { CARD } from './area-views-fixture.ts';
import { chartImage } from './chart-image.ts';

const FACTS = { savedOn: '25 November 2025', link: 'https://atlas.example/map?lens=msk#trend' };
const PART = { width: 800, height: 300, svg: '<path d="M0,0h9"/>' };

describe('an image of a chart', () => {
  const image = chartImage(CARD, [PART, { ...PART, height: 100 }], FACTS);
  const page = new DOMParser().parseFromString(image.svg, 'image/svg+xml');
  const words = [...page.querySelectorAll('text')].map((text) => text.textContent).join(' ');

  it('is SVG that stands alone, as large as it says', () => {
    expect(page.querySelector('parsererror')).toBeNull();
    expect(page.documentElement.getAttribute('width')).toBe(String(image.width));
    expect(image.height).toBeGreaterThan(400);
  });

  it('carries title, subtitle, method, source, licence, age, date and link', () => {
    for (const said of [CARD.title, CARD.subtitle, CARD.notes[0], CARD.sourceLine]) {
      expect(words).toContain(said);
    }
    expect(words).toContain(
      'Saved on 25 November 2025 from https://atlas.example/map?lens=msk#trend',
    );
  });

  it('holds every drawing, one under another', () => {
    const tops = [...page.querySelectorAll('g')].map((g) => g.getAttribute('transform'));
    expect(tops.length).toBe(2);
    expect(tops[0]).not.toBe(tops[1]);
    expect(page.querySelectorAll('path[d="M0,0h9"]').length).toBe(2);
  });

  it('keeps words in it as words', () => {
    const risky = chartImage({ ...CARD, title: '<script>alert("1 & 2")</script>' }, [], FACTS);
    const parsed = new DOMParser().parseFromString(risky.svg, 'image/svg+xml');
    expect(parsed.querySelector('script')).toBeNull();
    expect(parsed.querySelector('text')?.textContent).toBe('<script>alert("1 & 2")</script>');
  });

  it('breaks a long title into lines', () => {
    const long = chartImage({ ...CARD, title: `${CARD.title} `.repeat(3).trim() }, [], FACTS);
    expect(long.height).toBeGreaterThan(chartImage(CARD, [], FACTS).height);
  });
});
