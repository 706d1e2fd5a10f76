import { type Formula } from './formula.ts';

/** A piece of a sentence: words, or a letter that stands for a number of a formula. */
export interface SentencePart {
  readonly text: string;
  readonly letter: boolean;
}

/** Words of one letter are never taken for a letter of a formula. */
const WORDS = new Set(['a', 'A', 'I']);

/** The single letters of formulas, however deep they stand. */
export function lettersOf(formulas: readonly Formula[]): ReadonlySet<string> {
  return new Set(formulas.flatMap(letters).filter((letter) => !WORDS.has(letter)));
}

/** A sentence cut where one of the letters stands alone, to be set as in the formula. */
export function withLetters(sentence: string, known: ReadonlySet<string>): readonly SentencePart[] {
  const parts: SentencePart[] = [];
  for (const text of sentence.split(/(?<![\p{L}’])(\p{L})(?![\p{L}’])/u)) {
    const letter = known.has(text);
    const before = parts.at(-1);
    if (!letter && before?.letter === false) {
      parts[parts.length - 1] = { text: before.text + text, letter };
    } else if (text !== '') {
      parts.push({ text, letter });
    }
  }
  return parts;
}

function letters(formula: Formula): string[] {
  return formula.flatMap((node): string[] => {
    switch (node.kind) {
      case 'identifier':
        return node.text.length === 1 ? [node.text] : [];
      case 'brackets':
      case 'root':
        return letters(node.of);
      case 'fraction':
        return [...letters(node.over), ...letters(node.under)];
      case 'script':
        return [node.base, node.below ?? [], node.above ?? []].flatMap(letters);
      default:
        return [];
    }
  });
}
