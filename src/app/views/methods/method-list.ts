import { Component, computed, input, linkedSignal } from '@angular/core';
import { lettersOf, withLetters } from '../../domain/methods/formula-letters.ts';
import { METHOD_GROUPS, METHODS, methodAnchor } from '../../domain/methods/method-catalogue.ts';
import { type Method, methodStatus, methodStatusWords } from '../../domain/methods/method.ts';
import { FindBox } from './find-box.ts';
import { FormulaView } from './formula-view.ts';
import { Opened } from './opened.ts';
import { holdsWords } from './text-filter.ts';

const GROUPS = METHOD_GROUPS.map((group) => ({ ...group, methods: group.methods.map(entryOf) }));

/** Every method, each a line that opens. Each has an anchor: `#method-wilson`. */
@Component({
  selector: 'app-method-list',
  imports: [FindBox, FormulaView],
  templateUrl: './method-list.html',
  styleUrl: './method-list.scss',
})
export class MethodList {
  /** The anchor in the address, or null. */
  readonly anchor = input.required<string | null>();

  protected readonly opened = new Opened(this.anchor);
  /** Words asked for; none once an address points to a method, so that it is in the list. */
  protected readonly text = linkedSignal<string | null, string>({
    source: this.anchor,
    computation: (anchor, before) =>
      anchor?.startsWith(methodAnchor('')) ? '' : (before?.value ?? ''),
  });

  protected readonly total = METHODS.length;
  protected readonly groups = computed(() =>
    GROUPS.map((group) => ({
      ...group,
      methods: group.methods.filter(({ words }) => holdsWords(words, this.text())),
    })).filter(({ methods }) => methods.length > 0),
  );
  protected readonly shown = computed(() =>
    this.groups().flatMap(({ methods }) => methods.map(({ anchor }) => anchor)),
  );
}

/** A method with what the page makes of it. */
function entryOf(method: Method) {
  const { id, title, purpose, how, noAnswer, notFor, references, code } = method;
  const statusWords = methodStatusWords(method);
  const said = [id, title, purpose, how, noAnswer, notFor, statusWords, ...references, ...code];
  return {
    ...method,
    anchor: methodAnchor(id),
    status: methodStatus(method),
    statusWords,
    /** How it is worked out, with the letters of its formulas set apart. */
    sentence: withLetters(how, lettersOf(method.formulas.map(({ formula }) => formula))),
    files: code.map((path) => path.replace('src/app/', '')).join(', '),
    words: said.join(' '),
  };
}
