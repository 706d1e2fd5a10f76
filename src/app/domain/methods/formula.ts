/** A piece of a formula, in the terms of MathML, so that a page can draw it and a reader hear it. */
export type FormulaNode =
  | { readonly kind: 'identifier' | 'number' | 'operator' | 'words'; readonly text: string }
  | { readonly kind: 'space' }
  | { readonly kind: 'brackets'; readonly of: Formula }
  | { readonly kind: 'root'; readonly of: Formula }
  | { readonly kind: 'fraction'; readonly over: Formula; readonly under: Formula }
  | {
      readonly kind: 'script';
      readonly base: Formula;
      readonly below: Formula | null;
      readonly above: Formula | null;
    };

/** A line of a formula, from left to right. */
export type Formula = readonly FormulaNode[];

/** What a formula is written from: text, or a piece that is already made. */
export type Part = string | FormulaNode;

const TOKEN = /“(?<words>[^”]*)”|(?<letters>\p{L}+)|(?<digits>\d+(?:[.,]\d+)*)|\S/gu;

/**
 * A line from its parts. Text is read as mathematics: `2 x` is a number and a letter, `ln` a word of
 * several letters, `“score”` plain words; anything else is an operator.
 */
export function formula(...parts: readonly Part[]): Formula {
  const nodes = parts.flatMap((part) => (typeof part === 'string' ? read(part) : [part]));
  return nodes.flatMap((node, i) => {
    const before = nodes[i - 1];
    const apart = before !== undefined && isNamed(before) && isNamed(node);
    const space: readonly FormulaNode[] =
      apart && (isWord(before) || isWord(node)) ? [{ kind: 'space' }] : [];
    return [...space, node];
  });
}

export function fraction(over: Part | Formula, under: Part | Formula): FormulaNode {
  return { kind: 'fraction', over: line(over), under: line(under) };
}

export function root(...parts: readonly Part[]): FormulaNode {
  return { kind: 'root', of: formula(...parts) };
}

/** Brackets as tall as what they hold. Plain `(` and `)` in text keep the height of the line. */
export function brackets(...parts: readonly Part[]): FormulaNode {
  return { kind: 'brackets', of: formula(...parts) };
}

export function sub(base: Part, below: Part): FormulaNode {
  return { kind: 'script', base: formula(base), below: formula(below), above: null };
}

export function power(base: Part | Formula, above: Part): FormulaNode {
  return { kind: 'script', base: line(base), below: null, above: formula(above) };
}

export function subPower(base: Part, below: Part, above: Part): FormulaNode {
  return { kind: 'script', base: formula(base), below: formula(below), above: formula(above) };
}

function line(of: Part | Formula): Formula {
  return typeof of === 'string' || 'kind' in of ? formula(of) : of;
}

function read(text: string): FormulaNode[] {
  return [...text.matchAll(TOKEN)].map(({ 0: token, groups }): FormulaNode => {
    if (groups?.['words'] !== undefined) return { kind: 'words', text: groups['words'] };
    if (groups?.['letters'] !== undefined) return { kind: 'identifier', text: token };
    return { kind: groups?.['digits'] === undefined ? 'operator' : 'number', text: token };
  });
}

/** Whether a piece begins and ends with a letter or number, so that two of them could run together. */
function isNamed(node: FormulaNode): boolean {
  return ['identifier', 'number', 'words', 'script'].includes(node.kind);
}

function isWord(node: FormulaNode): boolean {
  if (node.kind === 'script') return node.base.some(isWord);
  return (node.kind === 'identifier' || node.kind === 'words') && node.text.length > 1;
}
