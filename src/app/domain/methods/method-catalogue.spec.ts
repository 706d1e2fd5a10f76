import { type FormulaNode } from './formula.ts';
import {
  METHOD_GROUPS,
  METHODS,
  methodAnchor,
  methodById,
  methodFormula,
} from './method-catalogue.ts';
import { methodStatus, methodStatusWords } from './method.ts';

/** Every number, letter and word of a formula, however deep. */
function texts(nodes: readonly FormulaNode[]): string[] {
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case 'space':
        return [];
      case 'fraction':
        return [...texts(node.over), ...texts(node.under)];
      case 'script':
        return [node.base, node.below, node.above].flatMap((part) => texts(part ?? []));
      case 'brackets':
      case 'root':
        return texts(node.of);
      default:
        return [node.text];
    }
  });
}

describe('the catalogue of methods', () => {
  it('has each method and group once, with an id that can stand in an address', () => {
    for (const list of [METHODS, METHOD_GROUPS]) {
      const ids = list.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it('says of each what it is for, how it is worked out, when it has no answer and what it is not for', () => {
    for (const { id, title, purpose, how, noAnswer, notFor } of METHODS) {
      for (const words of [title, purpose, how, noAnswer, notFor]) {
        expect(words.trim()).withContext(id).not.toBe('');
      }
      for (const sentence of [purpose, how, noAnswer, notFor]) {
        expect(sentence).withContext(id).toMatch(/[.”]$/);
      }
    }
  });

  it('names where each comes from, by author and year or by publisher', () => {
    for (const { id, references } of METHODS) {
      expect(references.length).withContext(id).toBeGreaterThan(0);
      for (const reference of references) expect(reference).withContext(id).toMatch(/\.$/);
    }
  });

  it('gives each formula words to be read aloud, and nothing empty inside', () => {
    const formulas = METHODS.flatMap(({ formulas }) => formulas);
    expect(formulas.length).toBeGreaterThan(40);
    for (const { formula, spoken } of formulas) {
      expect(spoken.trim()).not.toBe('');
      expect(texts(formula).length).withContext(spoken).toBeGreaterThan(2);
      expect(texts(formula).every((text) => text !== ''))
        .withContext(spoken)
        .toBeTrue();
    }
  });

  it('tells what is in use from what is ready and from what is not worked out', () => {
    const ofId = (id: string) => METHODS.filter((method) => method.id === id);
    expect(ofId('wilson').map(methodStatus)).toEqual(['in-use']);
    expect(ofId('wilson').map(methodStatusWords)).toEqual(['In use: figures worked out here']);
    expect(ofId('gini').map(methodStatusWords)).toEqual(['Ready, on no page yet']);
    expect(ofId('life-expectancy').map(methodStatusWords)).toEqual(['Not computed here']);
  });

  it('finds a method by id and has none for another word', () => {
    expect(methodById('wilson')?.title).toContain('Wilson');
    for (const word of ['', 'unknown', 'constructor']) expect(methodById(word)).toBeNull();
  });

  it('lends its formulas to other places, and says which one it has not', () => {
    expect(methodFormula('weighted-mean', 1).spoken).toContain('square root');
    expect(() => methodFormula('weighted-mean', 2)).toThrowError(/formula 2 of method weighted/);
    expect(() => methodFormula('unknown')).toThrowError(RangeError);
    expect(methodAnchor('wilson')).toBe('method-wilson');
  });
});
