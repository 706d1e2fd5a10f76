import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { FileDrop } from './file-drop.ts';

describe('FileDrop', () => {
  let fixture: ComponentFixture<FileDrop>;
  let page: HTMLElement;
  let chosen: string[];

  beforeEach(async () => {
    fixture = TestBed.createComponent(FileDrop);
    fixture.componentRef.setInput('label', 'Choose a file');
    fixture.componentRef.setInput('hint', 'CSV');
    fixture.componentRef.setInput('accept', '.csv');
    chosen = [];
    fixture.componentInstance.chosen.subscribe(({ name }) => chosen.push(name));
    page = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  });

  const transfer = (...names: string[]) => {
    const files = new DataTransfer();
    for (const name of names) files.items.add(new File(['a'], name));
    return files;
  };
  const drop = (...names: string[]) => {
    const event = new DragEvent('drop', { dataTransfer: transfer(...names), cancelable: true });
    page.querySelector('.drop')?.dispatchEvent(event);
    return event;
  };

  it('is a named file field that hands the chosen file on, the same one twice', () => {
    const input = page.querySelector('input')!;
    expect(input.labels?.[0]?.textContent).toBe('Choose a file');
    for (let n = 0; n < 2; n += 1) {
      input.files = transfer('a.csv').files;
      input.dispatchEvent(new Event('change'));
    }
    expect(chosen).toEqual(['a.csv', 'a.csv']);
    expect(input.value).toBe('');
  });

  it('takes a dropped file, and keeps the browser from opening it', () => {
    expect(drop('a.csv').defaultPrevented).toBeTrue();
    expect(chosen).toEqual(['a.csv']);
  });

  it('asks for one at a time where several are dropped', async () => {
    drop('a.csv', 'b.csv');
    await fixture.whenStable();
    expect(chosen).toEqual([]);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('one file at a time');
    drop('a.csv');
    await fixture.whenStable();
    expect(page.querySelector('[role=alert]')).toBeNull();
  });
});
