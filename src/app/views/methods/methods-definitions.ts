import { Component, computed, input, linkedSignal } from '@angular/core';
import { type Definition, type DefinitionGroup } from '../../store/view-models/methods-view.ts';
import { FindBox } from './find-box.ts';
import { Opened } from './opened.ts';
import { holdsWords } from './text-filter.ts';

/** What every indicator means. Each has an anchor: `#indicator-inactivity-rate`. */
@Component({
  selector: 'app-methods-definitions',
  imports: [FindBox],
  templateUrl: './methods-definitions.html',
  styleUrl: './methods-definitions.scss',
})
export class MethodsDefinitions {
  readonly groups = input.required<readonly DefinitionGroup[]>();
  /** The anchor in the address, or null. */
  readonly anchor = input.required<string | null>();

  protected readonly opened = new Opened(this.anchor);
  /** Words asked for; none once an address points to an indicator, so that it is in the list. */
  protected readonly text = linkedSignal<string | null, string>({
    source: this.anchor,
    computation: (anchor, before) =>
      anchor?.startsWith('indicator-') ? '' : (before?.value ?? ''),
  });

  protected readonly total = computed(
    () => this.groups().flatMap(({ definitions }) => definitions).length,
  );
  protected readonly found = computed(() =>
    this.groups()
      .map((group) => ({
        ...group,
        definitions: group.definitions.filter((entry) => holdsWords(wordsOf(entry), this.text())),
      }))
      .filter(({ definitions }) => definitions.length > 0),
  );
  protected readonly shown = computed(() =>
    this.found().flatMap(({ definitions }) => definitions.map(({ id }) => id)),
  );
}

function wordsOf({ caveats, fraction, withdrawn, ...entry }: Definition): string {
  const more = withdrawn ? ['withdrawn'] : [];
  const sides = fraction.map(({ words }) => words);
  return [...Object.values(entry), ...sides, ...caveats, ...more].join(' ');
}
