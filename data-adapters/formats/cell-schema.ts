import * as v from 'valibot';
import { type Period } from '#app/domain/period.ts';
import { CONTROL, quoted } from './quoted.ts';
import { readNumber } from './read-number.ts';

/** Schema pieces for the cells of a text table: text in, what it says out. */

/** What nearly all texts are: words of plain characters with one space between them. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** A text on one line, its runs of white space made one space. */
export function plainOf(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(CONTROL, ' ').replace(/\s+/g, ' ').trim();
}

export const plainText = v.pipe(v.string(), v.transform(plainOf));

/** Text that must not be blank. */
export const filledText = v.pipe(plainText, v.nonEmpty('The cell is blank'));

/** A number, or null where the cell is blank: a blank is never 0. */
export const numberOrBlank = v.pipe(
  v.string(),
  v.rawTransform<string, number | null>(({ dataset, addIssue, NEVER }) => {
    const number = readNumber(dataset.value);
    if (number !== 'not-a-number') return number;
    addIssue({ message: `${quoted(dataset.value)} is not a number` });
    return NEVER;
  }),
);

/** An ONS code of a place in England: `E54000048`. */
export const areaCode = v.pipe(
  filledText,
  v.regex(/^E\d{8}$/, (issue) => `${quoted(issue.input)} is not an ONS area code`),
);

/** An NHS organisation code: `QE1`, `Y62`, `RCF`. */
export const odsCode = v.pipe(
  filledText,
  v.regex(/^[A-Z0-9]{3,6}$/, (issue) => `${quoted(issue.input)} is not an NHS organisation code`),
);

/** One of a few words the source uses. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return v.pipe(
    filledText,
    v.picklist(
      words,
      (issue) => `${quoted(String(issue.input))} is not one of ${words.join(', ')}`,
    ),
  );
}

/** One of the words the source uses, which are the keys of `meanings`. */
export function keyOf<Key extends string>(meanings: Readonly<Record<Key, unknown>>) {
  return oneOf(Object.keys(meanings) as Key[]);
}

/** A number of 0 or more; a blank is null. Anything else does not pass. */
export const amount = v.pipe(
  numberOrBlank,
  v.check(
    (read) => read === null || read >= 0,
    (issue) => `${issue.received} is below 0`,
  ),
);

/** A share of a whole, from 0 to 1; a blank is null. Anything else does not pass. */
export const share = v.pipe(
  amount,
  v.check(
    (read) => read === null || read <= 1,
    (issue) => `${issue.received} is above 1`,
  ),
);

/** As `amount`, but the source's marks for a figure it holds back (`*`) are null too. */
export const amountOrMark = v.pipe(
  v.string(),
  v.transform((text) => (text === '*' ? '' : text)),
  amount,
);

/** A period in the one form `read` knows. */
export function periodIn(read: (text: string) => Period | null) {
  return v.pipe(
    filledText,
    v.rawTransform<string, Period>(({ dataset, addIssue, NEVER }) => {
      const period = read(dataset.value);
      if (period !== null) return period;
      addIssue({ message: `${quoted(dataset.value)} is not a period this source uses` });
      return NEVER;
    }),
  );
}
