import { TestBed } from '@angular/core/testing';
import { DEFINITION_GROUPS } from '../../store/view-models/methods-view.ts';
import { MethodsDefinitions } from './methods-definitions.ts';

async function open() {
  const fixture = TestBed.createComponent(MethodsDefinitions);
  fixture.componentRef.setInput('groups', DEFINITION_GROUPS);
  fixture.componentRef.setInput('anchor', null);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const find = async (words: string) => {
    const box = page.querySelector('input')!;
    box.value = words;
    box.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  return { page, find };
}

const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const titles = (page: HTMLElement) => [...page.querySelectorAll('h4')].map(text);
const rowsOf = (page: HTMLElement, id: string) => {
  const rows = page.querySelectorAll(`details:has(#indicator-${id}) dl > div`);
  return Object.fromEntries(
    [...rows].map((row) => [text(row.querySelector('dt')), text(row.querySelector('dd'))]),
  );
};

describe('MethodsDefinitions', () => {
  it('says of an indicator what is divided by what, which way is better and what to mind', async () => {
    const { page } = await open();
    const rows = rowsOf(page, 'inactivity-rate');
    expect(rows['Numerator']).toMatch(/^People aged 16 to 64 not in work/);
    expect(rows['Denominator']).toMatch(/^People aged 16 to 64/);
    expect(rows['Direction']).toBe('Lower is better: a high figure is more need');
    expect(rows['Caveats']).toContain('survey estimate');
  });

  it('says why a score has neither numerator nor denominator, and why a count has one of them', async () => {
    const { page } = await open();
    const score = rowsOf(page, 'health-index-diabetes');
    expect(score['Numerator, denominator']).toMatch(/^None\. An index score/);
    const staff = rowsOf(page, 'primary-care-ahps');
    expect(staff['Numerator']).toContain('five professions');
    expect(staff['Denominator']).toMatch(/^None\. A count/);
  });

  it('names the direction on the line of a closed definition', async () => {
    const { page } = await open();
    const direction = (id: string) => text(page.querySelector(`#indicator-${id} .direction`));
    expect(direction('depression')).toBe('Lower is better');
    expect(direction('wellbeing-happiness')).toBe('Higher is better');
    expect(direction('claimant-count')).toBe('Neither is better');
  });

  it('narrows to the indicators that hold all words, also of their numerator, and counts them', async () => {
    const { page, find } = await open();
    await find('PODIATRY 18 weeks');
    expect(titles(page)).toEqual(['Podiatry: adults waiting over 18 weeks']);
    expect(text(page.querySelector('[role=status]'))).toBe('1 of 89 indicators');
    await find('Active Lives');
    expect(titles(page)).toEqual(['Adults with obesity']);
    await find('withdrawn');
    expect(titles(page).join()).toContain('Withdrawn by its publisher');
  });
});
