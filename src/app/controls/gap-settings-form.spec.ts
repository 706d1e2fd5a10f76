import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { DEFAULT_GAP_SETTINGS, type GapSettings } from '../domain/gap-settings.ts';
import { GapSettingsForm } from './gap-settings-form.ts';
import { type WeighedIndicator } from './gap-settings-weights.ts';

const INDICATORS: readonly WeighedIndicator[] = [
  { id: 'arthritis', title: 'Arthritis', subdomain: 'burden', standard: 1 },
  { id: 'back-pain', title: 'Back pain', subdomain: 'burden', standard: 0.5 },
  { id: 'health', title: 'Health', subdomain: 'outcome', standard: 1 },
  { id: 'sick', title: 'Long-term sick', subdomain: 'work', standard: 1 },
];

describe('GapSettingsForm', () => {
  let fixture: ComponentFixture<GapSettingsForm>;
  let page: HTMLElement;
  let changed: GapSettings[];
  let tried: GapSettings[];

  const inputOf = (name: string, type: string): HTMLInputElement =>
    [...page.querySelectorAll<HTMLInputElement>(`input[type=${type}]`)].find(({ labels }) =>
      [...(labels ?? [])].some((label) =>
        (label.querySelector('.name') ?? label).textContent.trim().startsWith(name),
      ),
    )!;
  const field = (name: string) => inputOf(name, 'text');
  const slider = (name: string) => inputOf(name, 'range');
  const reset = () => page.querySelector<HTMLButtonElement>('button.reset')!;
  const problems = () =>
    [...page.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent.trim());
  const show = async (settings: GapSettings): Promise<void> => {
    fixture.componentRef.setInput('settings', settings);
    await fixture.whenStable();
  };
  const enter = async (input: HTMLInputElement, text: string, kind = 'change'): Promise<void> => {
    input.value = text;
    input.dispatchEvent(new Event(kind, { bubbles: true }));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    fixture = TestBed.createComponent(GapSettingsForm);
    fixture.componentRef.setInput('settings', DEFAULT_GAP_SETTINGS);
    fixture.componentRef.setInput('indicators', INDICATORS);
    [changed, tried] = [[], []];
    fixture.componentInstance.changed.subscribe((settings) => changed.push(settings));
    fixture.componentInstance.tried.subscribe((settings) => tried.push(settings));
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => {
    page.remove();
  });

  it('shows every setting in force, each with a name', () => {
    expect(field('Elasticity').value).toBe('1');
    expect(field('Simulated draws').value).toBe('5000');
    expect(field('Seed').value).toBe('20261122');
    expect(field('Likely: need above').value).toBe('90');
    expect(field('Likely: staff under').value).toBe('5');
    expect(field('Possible: a shortfall').value).toBe('80');
    expect(inputOf('All areas together', 'radio').checked).toBeTrue();
    expect(slider('Burden').value).toBe('1');
    expect(slider('Back pain').value).toBe('0.5');
    for (const input of page.querySelectorAll('input')) expect(input.labels?.length).toBe(1);
  });

  it('hands on what is entered, all else as it is', async () => {
    await enter(field('Elasticity'), '0.5');
    await enter(field('Likely: staff under'), '10');
    const { thresholds } = DEFAULT_GAP_SETTINGS;
    expect(changed).toEqual([
      { ...DEFAULT_GAP_SETTINGS, elasticity: 0.5 },
      { ...DEFAULT_GAP_SETTINGS, thresholds: { ...thresholds, likelyGapPercent: -10 } },
    ]);
    expect(problems()).toEqual([]);
  });

  it('says beside a field what it must be, and hands nothing on', async () => {
    const draws = field('Simulated draws');
    await enter(draws, '99');
    expect(changed).toEqual([]);
    expect(problems()).toEqual(['Simulated draws must be a whole number from 100 to 50000.']);
    expect(draws.getAttribute('aria-invalid')).toBe('true');
    const described = document.getElementById(draws.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toContain('from 100 to 50000');
    expect(draws.value).toBe('99');
    expect(field('Seed').hasAttribute('aria-invalid')).toBeFalse();
  });

  it('keeps what was entered wrongly, and its problem, while other settings change', async () => {
    await enter(field('Simulated draws'), 'many');
    await enter(field('Elasticity'), 'half');
    await show({ ...DEFAULT_GAP_SETTINGS, seed: 7 });
    expect(field('Simulated draws').value).toBe('many');
    expect(field('Seed').value).toBe('7');
    expect(problems().length).toBe(2);
    await show({ ...DEFAULT_GAP_SETTINGS, seed: 7, draws: 1000 });
    expect(field('Simulated draws').value).toBe('1000');
    expect(problems()).toEqual(['Elasticity of staff to need must be a number from 0 to 2.']);
  });

  it('forgets a problem once the field is right again, be it with what was in force', async () => {
    await enter(field('Simulated draws'), 'many');
    await enter(field('Simulated draws'), '5000');
    expect(problems()).toEqual([]);
    expect(field('Simulated draws').hasAttribute('aria-invalid')).toBeFalse();
  });

  it('takes another benchmark by one choice, and an own one once a value is given', async () => {
    inputOf('75th percentile', 'radio').click();
    expect(changed).toEqual([{ ...DEFAULT_GAP_SETTINGS, benchmark: { type: 'p75' } }]);
    inputOf('Own value', 'radio').click();
    await fixture.whenStable();
    expect(changed.length).toBe(1);
    expect(field('Own benchmark').value).toBe('');
    await enter(field('Own benchmark'), '0');
    expect(problems()).toEqual(['Own benchmark must be a number from 0.01 to 1000.']);
    await enter(field('Own benchmark'), '1.25');
    expect(changed.at(-1)?.benchmark).toEqual({ type: 'value', value: 1.25 });
    inputOf('All areas together', 'radio').click();
    await fixture.whenStable();
    expect(changed.at(-1)?.benchmark).toEqual({ type: 'england' });
    expect(field('Own benchmark')).toBeUndefined();
  });

  it('shows an own benchmark that is in force', async () => {
    await show({ ...DEFAULT_GAP_SETTINGS, benchmark: { type: 'value', value: 0.9357 } });
    expect(inputOf('Own value', 'radio').checked).toBeTrue();
    expect(field('Own benchmark').value).toBe('0.9357');
  });

  it('tries a weight while the hand moves, and takes it when it lets go', async () => {
    await enter(slider('Burden'), '2', 'input');
    expect(changed).toEqual([]);
    expect(tried.map(({ parts }) => parts)).toEqual([{ burden: 2, outcome: 1, work: 1 }]);
    await enter(slider('Burden'), '2.25');
    expect(changed.map(({ parts }) => parts)).toEqual([{ burden: 2.25, outcome: 1, work: 1 }]);
    fixture.componentRef.setInput('trial', 'Cedar: need score 104.2');
    await fixture.whenStable();
    expect(page.querySelector('.trial')?.textContent).toBe('Cedar: need score 104.2');
    expect(page.querySelector('.trial')?.getAttribute('role')).toBe('status');
  });

  it('keeps only weights of figures that differ from the catalogue', async () => {
    await enter(slider('Back pain'), '2');
    expect(changed.at(-1)?.weights).toEqual({ 'back-pain': 2 });
    await show({ ...DEFAULT_GAP_SETTINGS, weights: { 'back-pain': 2, elsewhere: 3 } });
    expect(slider('Back pain').value).toBe('2');
    await enter(slider('Back pain'), '0.5');
    expect(changed.at(-1)?.weights).toEqual({ elsewhere: 3 });
  });

  it('refuses weights that would leave nothing to score, and puts the slider back', async () => {
    await show({ ...DEFAULT_GAP_SETTINGS, parts: { burden: 1, outcome: 0, work: 0 } });
    await enter(slider('Burden'), '0', 'input');
    expect(problems()).toEqual(['One part of need at least must have a weight above 0.']);
    expect(slider('Burden').value).toBe('0');
    await enter(slider('Burden'), '0');
    expect([changed, tried]).toEqual([[], []]);
    expect(problems().length).toBe(1);
    expect(slider('Burden').value).toBe('1');
    await enter(slider('Burden'), '0.5');
    expect(problems()).toEqual([]);
    expect(changed.length).toBe(1);
  });

  it('refuses a part with weight all of whose figures have none, and names it', async () => {
    await enter(slider('Health'), '0');
    expect(changed).toEqual([]);
    expect(problems()).toEqual([
      'One figure at least in “Outcome: early death, function and wellbeing” must have a weight above 0, or the part itself the weight 0.',
    ]);
    expect(slider('Health').value).toBe('1');
    await show({ ...DEFAULT_GAP_SETTINGS, parts: { burden: 1, outcome: 0, work: 1 } });
    expect(problems()).toEqual([]);
    await enter(slider('Health'), '0');
    expect(changed.at(-1)?.weights).toEqual({ health: 0 });
  });

  it('goes back to the standard settings, and forgets what was wrong', async () => {
    await show({ ...DEFAULT_GAP_SETTINGS, elasticity: 0.5 });
    await enter(field('Simulated draws'), 'many');
    expect(reset().hasAttribute('aria-disabled')).toBeFalse();
    reset().click();
    await fixture.whenStable();
    expect(changed).toEqual([DEFAULT_GAP_SETTINGS]);
    expect(problems()).toEqual([]);
    expect(field('Simulated draws').value).toBe('5000');
  });

  it('has nothing to go back from while all is standard, and keeps the focus on its button', async () => {
    expect(reset().getAttribute('aria-disabled')).toBe('true');
    reset().click();
    expect(changed).toEqual([]);
    await show({ ...DEFAULT_GAP_SETTINGS, elasticity: 0.5 });
    reset().focus();
    reset().click();
    await show(DEFAULT_GAP_SETTINGS);
    expect(reset().getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(reset());
  });

  it('goes back from what was only begun: a wrong number, an own benchmark without a value', async () => {
    await enter(field('Seed'), '');
    inputOf('Own value', 'radio').click();
    await fixture.whenStable();
    expect(reset().hasAttribute('aria-disabled')).toBeFalse();
    reset().click();
    await fixture.whenStable();
    expect(field('Seed').value).toBe('20261122');
    expect(inputOf('All areas together', 'radio').checked).toBeTrue();
    expect(reset().getAttribute('aria-disabled')).toBe('true');
  });

  it('names its fields apart from those of another form', async () => {
    const other = TestBed.createComponent(GapSettingsForm);
    other.componentRef.setInput('settings', DEFAULT_GAP_SETTINGS);
    other.componentRef.setInput('indicators', INDICATORS);
    await other.whenStable();
    const ids = (of: HTMLElement) => [...of.querySelectorAll('[id]')].map(({ id }) => id);
    const own = ids(page);
    expect(own.length).toBeGreaterThan(5);
    for (const id of ids(other.nativeElement as HTMLElement)) expect(own).not.toContain(id);
  });
});
