import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { Choice } from '#app/controls/choice.ts';
import { PEER_RULES } from '#app/domain/peers.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { selectSelection } from '#app/store/selection/selection-feature.ts';
import {
  type AreaPeers,
  PEER_OPTIONS,
  selectAreaPeers,
} from '#app/store/view-models/area-peers-view.ts';

/** Similar areas: by which rule, which they are, and whether figures are compared with them. */
@Component({
  selector: 'app-area-peers',
  imports: [Choice, RouterLink],
  templateUrl: './area-peers.html',
  styleUrl: './area-peers.scss',
})
export class AreaPeersCard {
  readonly #store = inject(Store);
  readonly #navigation = inject(Navigation);

  protected readonly rules = PEER_OPTIONS;
  protected readonly selection = this.#store.selectSignal(selectSelection);
  protected readonly peers = this.#store.selectSignal(selectAreaPeers);

  protected chooseRule(text: string): void {
    const rule = PEER_RULES.find((known) => known === text);
    if (rule === undefined) return;
    this.#navigation.change({
      peers: rule,
      ...(rule !== 'chosen' && { peerCodes: [] }),
    });
  }

  protected options({ more }: AreaPeers): readonly { value: string; name: string }[] {
    return [{ value: '', name: 'Choose an area' }, ...more];
  }

  /** Adding or leaving out an area makes the list one chosen by hand. */
  protected add(peers: AreaPeers, code: string): void {
    if (code !== '') this.#choose([...codesOf(peers), code]);
  }

  protected remove(peers: AreaPeers, code: string): void {
    this.#choose(codesOf(peers).filter((one) => one !== code));
  }

  protected compare(isOn: boolean): void {
    this.#navigation.change({ comparator: isOn ? 'peers' : 'england' });
  }

  #choose(peerCodes: readonly string[]): void {
    this.#navigation.change({ peers: 'chosen', peerCodes });
  }
}

function codesOf({ rows }: AreaPeers): readonly string[] {
  return rows.map(({ area }) => area.code);
}
