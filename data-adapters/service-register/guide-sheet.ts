import { REGISTER_COLUMNS } from '#app/domain/register-columns.ts';
import { codesOf, FAMILY_HELP, FAMILY_NAMES } from '#app/domain/service-lists.ts';

/** Rows of the guide: general rules, the families, then every column with what to write in it. */
export function guideRows(): readonly (readonly (string | null)[])[] {
  return [
    ['Register of work and health services', 'How to fill in the sheet “Register”'],
    [null, null],
    ['One row', 'One service, or one place where you know there is no service of a family.'],
    ['Blank cells', 'A blank is “not recorded”. It is never read as none, no or zero.'],
    [
      'People',
      'Nothing about patients, and no names, addresses or numbers of single people. Counts of 1 to ' +
        '9 people are not kept: round them to 10 or leave them blank.',
    ],
    [
      'Bringing it back',
      'Choose the file on the Services page. What would change is shown first; nothing is kept ' +
        'until you accept it, and nothing is ever removed by a file.',
    ],
    [null, null],
    ['Service family', 'What belongs to it'],
    ...codesOf(FAMILY_NAMES).map((family) => [FAMILY_NAMES[family], FAMILY_HELP[family]]),
    [null, null],
    ['Column', 'What to write'],
    ...REGISTER_COLUMNS.map(({ head, help, choices }) => [
      head,
      choices.length === 0 ? help : `${help} One of: ${choices.join('; ')}.`,
    ]),
  ];
}
