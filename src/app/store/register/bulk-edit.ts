import { type CheckContext } from '#app/domain/check-service.ts';
import { recordChanges, type ChangeMade, type StoredRegister } from './register-commits.ts';
import { type Change } from '../kept/kept-changes.ts';
import { checkKnownNoneForm, checkServiceForm } from './check-form.ts';
import { formOf, type FormText, type KnownNoneForm, knownNoneForm } from './record-form.ts';

/** What setting some fields on several records comes to. */
export interface BulkEdit {
  readonly changes: readonly Change[];
  /** How many records would be different. */
  readonly changed: number;
  /** Known nones that have no such field. */
  readonly without: number;
  /** Records that would no longer fit, with the reason. Nothing is changed where there are any. */
  readonly problems: readonly { readonly id: string; readonly message: string }[];
}

/** Sets some fields of the chosen records, each checked as if it had been typed in its form. */
export function bulkEdit(
  stored: StoredRegister,
  ids: Iterable<string>,
  texts: Partial<Readonly<Record<FormText, string>>>,
  context: CheckContext,
  made: ChangeMade,
): BulkEdit {
  const changes: Change[] = [];
  const problems: BulkEdit['problems'][number][] = [];
  let [changed, without] = [0, 0];
  const take = (found: readonly Change[]) => {
    if (found.length > 0) changed += 1;
    changes.push(...found);
  };
  for (const id of ids) {
    const service = stored.services.get(id)?.record;
    const none = stored.knownNones.get(id)?.record;
    if (service !== undefined) {
      const form = formOf(service);
      const checked = checkServiceForm({ ...form, texts: { ...form.texts, ...texts } }, context);
      const { record } = checked;
      if (record === null) problems.push({ id, message: sentence(checked.problems) });
      else take(recordChanges(stored, { kind: 'service', record }, made));
    } else if (none !== undefined) {
      const form = knownNoneForm(none);
      const own = ownTexts(form, texts);
      if (own === null) {
        without += 1;
        continue;
      }
      const checked = checkKnownNoneForm({ ...form, texts: own }, context);
      const { record } = checked;
      if (record === null) problems.push({ id, message: sentence(checked.problems) });
      else take(recordChanges(stored, { kind: 'known-none', record }, made));
    }
  }
  return problems.length > 0
    ? { changes: [], changed: 0, without, problems }
    : { changes, changed, without, problems };
}

/** The texts of a known none with those set that it has; null where it has none of them. */
function ownTexts(
  { texts }: KnownNoneForm,
  set: Partial<Readonly<Record<FormText, string>>>,
): KnownNoneForm['texts'] | null {
  const own = {
    family: set.family ?? texts.family,
    verifiedOn: set.verifiedOn ?? texts.verifiedOn,
    verifiedBy: set.verifiedBy ?? texts.verifiedBy,
    notes: set.notes ?? texts.notes,
  };
  return Object.keys(set).some((field) => Object.hasOwn(own, field)) ? own : null;
}

function sentence(problems: readonly { readonly message: string }[]): string {
  return problems.map(({ message }) => message).join(' ');
}
