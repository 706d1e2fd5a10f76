import * as v from 'valibot';
import { ForeignFileError, type RemoteAdapter, type RowIssue } from '#data-adapters/adapter.ts';
import { readJsonAnswer } from '#data-adapters/formats/json-answer.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { checkIds, fingertipsRequest } from './fingertips-request.ts';
import { textOfHtml } from './text-of-html.ts';

/** What Fingertips says of an indicator. Texts are plain; blank where it says nothing. */
export interface IndicatorMetadata {
  readonly id: number;
  readonly name: string;
  readonly definition: string;
  readonly rationale: string;
  readonly method: string;
  readonly notes: string;
  readonly dataSource: string;
  /** How the publisher words the direction: `RAG - Low is good`. */
  readonly polarityText: string;
  /** As it stands after a value: `%`, `per 100,000`. */
  readonly unit: string;
  readonly valueType: { readonly id: number | null; readonly name: string };
  readonly yearType: { readonly id: number | null; readonly name: string };
  readonly confidenceMethod: string;
}

const named = v.nullish(
  v.object({ Id: v.nullish(v.number(), null), Name: v.nullish(v.string(), '') }),
  null,
);

const Entry = v.object({
  IID: v.pipe(v.number(), v.integer(), v.minValue(1)),
  Descriptive: v.record(v.string(), v.unknown()),
  Unit: v.nullish(v.object({ Label: v.nullish(v.string(), '') }), null),
  ValueType: named,
  YearType: named,
  ConfidenceIntervalMethod: named,
});

const EXPECTED = 'the metadata of Fingertips indicators';

/** Definition, unit and method of up to 100 indicators. */
export const fingertipsMetadata: RemoteAdapter<readonly number[], IndicatorMetadata> = {
  source: 'ohid-fingertips',

  request: (ids) =>
    fingertipsRequest(
      'indicator_metadata/by_indicator_id',
      { indicator_ids: checkIds(ids), include_definition: 'yes' },
      { expects: 'json', about: 'what the indicators are' },
    ),

  parse(answer) {
    const entries = readJsonAnswer(answer, v.record(v.string(), v.unknown()), EXPECTED);
    const records: IndicatorMetadata[] = [];
    const issues: RowIssue[] = [];
    for (const [at, [key, value]] of Object.entries(entries).entries()) {
      const result = v.safeParse(Entry, value);
      const name = result.success ? textAt(result.output.Descriptive, 'Name') : '';
      if (result.success && name !== '') records.push(toMetadata(result.output, name));
      else issues.push(unreadable(at + 1, key));
    }
    if (records.length === 0 && issues.length > 0) {
      throw new ForeignFileError(
        `${answer.name} describes no indicator that can be read; expected ${EXPECTED}.`,
      );
    }
    return { records, issues };
  },
};

function toMetadata(entry: v.InferOutput<typeof Entry>, name: string): IndicatorMetadata {
  const text = (key: string) => textAt(entry.Descriptive, key);
  const long = text('NameLong');
  return {
    id: entry.IID,
    name: long === '' ? name : long,
    definition: text('Definition'),
    rationale: text('Rationale'),
    method: text('Methodology'),
    notes: text('Notes'),
    dataSource: text('DataSource'),
    polarityText: text('Polarity'),
    unit: entry.Unit === null ? '' : entry.Unit.Label.trim(),
    valueType: namedText(entry.ValueType),
    yearType: namedText(entry.YearType),
    confidenceMethod: namedText(entry.ConfidenceIntervalMethod).name,
  };
}

function textAt(descriptive: Readonly<Record<string, unknown>>, key: string): string {
  const value = Object.hasOwn(descriptive, key) ? descriptive[key] : '';
  return typeof value === 'string' ? textOfHtml(value) : '';
}

function namedText(value: v.InferOutput<typeof named>) {
  return value === null ? { id: null, name: '' } : { id: value.Id, name: value.Name.trim() };
}

function unreadable(row: number, key: string): RowIssue {
  const message = `What Fingertips says of indicator ${quoted(key)} has no id or name that can be read; left out`;
  return { row, code: 'blank-cell', message };
}
