import { Component, input } from '@angular/core';
import { type EntryView } from '#app/store/view-models/directory-entry-words.ts';

/** A service of the directory: what it is, and how to come to it. */
@Component({
  selector: 'app-directory-entry',
  template: `
    @let one = entry();
    <h3>{{ one.name }}</h3>
    <p class="family">{{ one.family }}</p>
    @if (one.isSample) {
      <p class="flag sample">Sample: not a real service</p>
    }
    @if (one.mark; as mark) {
      <p class="flag">{{ mark }}</p>
    }
    @if (one.funding; as funding) {
      <p class="flag">{{ funding }}</p>
    }
    <dl>
      @for (fact of one.facts; track fact.name) {
        <dt>{{ fact.name }}</dt>
        <dd>{{ fact.text }}</dd>
      }
      @if (one.link; as link) {
        <dt>Link</dt>
        <dd>
          <a [href]="link" rel="noopener noreferrer external">{{ link }}</a>
        </dd>
      }
    </dl>
    @if (one.missing; as missing) {
      <p class="quiet">Not recorded: {{ missing }}.</p>
    }
    @if (one.verified; as verified) {
      <p class="quiet">{{ verified }}.</p>
    }
  `,
  styleUrl: './directory-entry.scss',
})
export class DirectoryEntryCard {
  readonly entry = input.required<EntryView>();
}
