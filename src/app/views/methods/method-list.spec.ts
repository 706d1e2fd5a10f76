import { TestBed } from '@angular/core/testing';
import { METHODS } from '../../domain/methods/method-catalogue.ts';
import { MethodList } from './method-list.ts';

async function open(anchor: string | null = null) {
  const fixture = TestBed.createComponent(MethodList);
  fixture.componentRef.setInput('anchor', anchor);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const find = async (words: string) => {
    const box = page.querySelector('input')!;
    box.value = words;
    box.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const press = async (name: string) => {
    [...page.querySelectorAll('button')].find((button) => text(button) === name)?.click();
    await fixture.whenStable();
    // A browser tells of an entry that was opened or closed in a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  return { fixture, page, find, press };
}

const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const titles = (page: HTMLElement) => [...page.querySelectorAll('h4')].map(text);
const status = (page: HTMLElement) => text(page.querySelector('[role=status]'));
const opened = (page: HTMLElement) =>
  [...page.querySelectorAll('details[open] > summary')].map(({ id }) => id);

describe('MethodList', () => {
  it('gives every method the same parts: purpose, use, how, no answer, not for, from', async () => {
    const { page } = await open();
    expect(titles(page).length).toBe(METHODS.length);
    for (const entry of page.querySelectorAll('details')) {
      const terms = [...entry.querySelectorAll('dt')].map(text);
      expect(terms.slice(0, 3)).toEqual(['No answer when', 'Not for', 'From']);
      for (const part of ['.purpose', '.status', '.how p', 'dd']) {
        expect(text(entry.querySelector(part))).not.toBe('');
      }
    }
  });

  it('tells what is met on a page from what is not, in words', async () => {
    const { page } = await open();
    const use = (id: string) => text(page.querySelector(`#method-${id} .status`));
    expect(use('single-overlap')).toBe('In use: Overview, Map');
    expect(use('gini')).toBe('Ready, on no page yet');
    expect(use('life-expectancy')).toBe('Not computed here');
  });

  it('sets the letters of a formula apart where its sentence explains them', async () => {
    const { page } = await open();
    const how = page.querySelector('details:has(#method-wilson) .how p');
    expect([...(how?.querySelectorAll('var') ?? [])].map(text)).toEqual(['x', 'n', 'z', 'x', 'n']);
    expect(text(how)).toContain('x people of n; z is 1.96 for 95%.');
  });

  it('narrows to the methods that hold all words, and announces how many are left', async () => {
    const { page, find } = await open();
    expect(status(page)).toBe(`All ${METHODS.length} methods`);
    await find('Spiegelhalter funnel share');
    expect(titles(page)).toContain('Funnel limits of a share');
    expect(titles(page)).not.toContain('Gini index');
    expect(status(page)).toBe(`${titles(page).length} of ${METHODS.length} methods`);
    expect(page.querySelectorAll('h3').length).toBe(1);
  });

  it('says that no method holds the words, and shows all again', async () => {
    const { page, find, press } = await open();
    await find('zebra wilson');
    expect(titles(page)).toEqual([]);
    expect(status(page)).toBe(`0 of ${METHODS.length} methods`);
    await press('Show all of them');
    expect(titles(page).length).toBe(METHODS.length);
    expect(page.querySelector('input')?.value).toBe('');
  });

  it('opens those that are shown and no other, and closes all', async () => {
    const { page, find, press } = await open();
    await find('garwood exact');
    await press('Open these');
    expect(opened(page)).toContain('method-exact-poisson');
    const some = opened(page).length;
    expect(some).toBe(titles(page).length);
    await find('');
    expect(opened(page).length).toBe(some);
    await press('Close all');
    expect(opened(page)).toEqual([]);
  });

  it('lets go of the words when an address points to a method, and opens it beside the others', async () => {
    const { fixture, page, find } = await open('method-gini');
    await find('wilson');
    fixture.componentRef.setInput('anchor', 'method-hoover');
    await fixture.whenStable();
    expect(opened(page)).toEqual(['method-gini', 'method-hoover']);
  });

  it('keeps the words when an address points elsewhere on the page', async () => {
    const { fixture, page, find } = await open();
    await find('gini');
    fixture.componentRef.setInput('anchor', 'limits');
    await fixture.whenStable();
    expect(titles(page)).toEqual(['Gini index']);
  });
});
