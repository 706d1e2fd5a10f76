import { type FormNote } from '../../store/register/check-form.ts';

/** Notes by field, several of one field as one text. */
export function byField(notes: readonly FormNote[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { field, message } of notes) {
    const before = found.get(field);
    found.set(field, before === undefined ? message : `${before} ${message}`);
  }
  return found;
}

/** Problems stand at fields that were filled in or left, and at every field once saving was tried. */
export function shownProblems(
  problems: readonly FormNote[],
  isTried: boolean,
  left: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  return byField(
    problems.filter(
      ({ field }) => isTried || left.has(field) || left.has(field.replace(/\..*$/, '')),
    ),
  );
}
