import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { DEFAULT_GAP_SETTINGS } from '../../domain/gap-settings.ts';
import { settingLines } from '../../domain/gap-settings-text.ts';
import { type SettingsView } from '../../store/view-models/methods-view.ts';
import { MethodsSettings } from './methods-settings.ts';

const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const changed = { ...DEFAULT_GAP_SETTINGS, elasticity: 0.5 };
const viewOf = (change: Partial<SettingsView> = {}): SettingsView => ({
  settings: DEFAULT_GAP_SETTINGS,
  lines: settingLines(DEFAULT_GAP_SETTINGS, (id) => id),
  isStandard: true,
  problems: [],
  monteCarloError: 0.7,
  ...change,
});
const CHANGED = viewOf({
  settings: changed,
  lines: settingLines(changed, (id) => id),
  isStandard: false,
});

describe('MethodsSettings', () => {
  let fixture: ComponentFixture<MethodsSettings>;
  let page: HTMLElement;
  const show = async (view: SettingsView): Promise<void> => {
    fixture.componentRef.setInput('view', view);
    await fixture.whenStable();
  };

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    fixture = TestBed.createComponent(MethodsSettings);
    page = fixture.nativeElement as HTMLElement;
  });

  it('prints every setting with its value', async () => {
    await show(viewOf());
    const printed = [...page.querySelectorAll('dl > div')].map((row) => ({
      name: text(row.querySelector('dt')),
      value: text(row.querySelector('dd')),
    }));
    expect(printed).toEqual(viewOf().lines.map(({ name, value }) => ({ name, value })));
    expect(page.textContent).toContain('All settings are standard.');
    expect(page.querySelector('button')).toBeNull();
  });

  it('marks what is changed, says that it goes with every export, and leads back', async () => {
    let asked = 0;
    fixture.componentInstance.resetAsked.subscribe(() => (asked += 1));
    await show(CHANGED);
    const marked = [...page.querySelectorAll('dl > div')].filter((row) =>
      text(row).includes('(changed)'),
    );
    expect(marked.map((row) => text(row.querySelector('dt')))).toEqual(['Elasticity']);
    expect(text(page)).toContain('part of this page’s address and of every export');
    page.querySelector('button')?.click();
    expect(asked).toBe(1);
  });

  it('names settings that could not be used', async () => {
    await show(viewOf({ problems: ['“draws=many” cannot be used.'] }));
    expect(text(page.querySelector('[role=alert]'))).toBe('“draws=many” cannot be used.');
  });

  it('leads to where settings are changed', async () => {
    await show(viewOf());
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/gaps');
  });
});
