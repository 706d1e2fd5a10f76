import { TestBed } from '@angular/core/testing';
import {
  brackets,
  formula,
  fraction,
  power,
  root,
  sub,
  subPower,
} from '../../domain/methods/formula.ts';
import { FormulaView } from './formula-view.ts';

const PARTS = formula(
  '“rate” = 2 x',
  fraction(root('n'), brackets('1 − p')),
  sub('w', 'i'),
  power('z', '2'),
  subPower('h', 'i', '2'),
);

async function show(width: string) {
  const fixture = TestBed.createComponent(FormulaView);
  fixture.componentRef.setInput('formula', { formula: PARTS, spoken: 'rate equals much' });
  fixture.componentRef.setInput('name', 'Formula: rate');
  const host = fixture.nativeElement as HTMLElement;
  host.style.inlineSize = width;
  document.body.append(host);
  await fixture.whenStable();
  const box = host.querySelector('.box')!;
  await new Promise<void>((resolve) => {
    const observer = new ResizeObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(box);
  });
  await fixture.whenStable();
  return { host, box };
}

describe('FormulaView', () => {
  it('draws every kind of piece as MathML, with nothing between what belongs together', async () => {
    const { host } = await show('60rem');
    const math = host.querySelector('math')!;
    expect(math.getAttribute('alttext')).toBe('rate equals much');
    expect([...math.children].map(({ localName }) => localName)).toEqual([
      'mtext',
      'mo',
      'mn',
      'mi',
      'mfrac',
      'msub',
      'msup',
      'msubsup',
    ]);
    const children = (name: string) => math.querySelector(name)?.children.length;
    expect([children('mfrac'), children('msub'), children('msup'), children('msubsup')]).toEqual([
      2, 2, 2, 3,
    ]);
    const pieces = [...math.querySelectorAll('*')];
    expect(pieces.every(({ namespaceURI }) => namespaceURI === math.namespaceURI)).toBeTrue();
    expect(math.querySelector('mfrac')?.textContent).toBe('n(1−p)');
  });

  it('is no stop for the keyboard where it fits', async () => {
    const { box } = await show('60rem');
    expect(box.hasAttribute('tabindex')).toBeFalse();
    expect(box.hasAttribute('role')).toBeFalse();
  });

  it('can be scrolled by keyboard, under its name, where it is too wide', async () => {
    const { box } = await show('4rem');
    expect(box.getAttribute('tabindex')).toBe('0');
    expect(box.getAttribute('role')).toBe('group');
    expect(box.getAttribute('aria-label')).toBe('Formula: rate, scrolls sideways');
  });
});
