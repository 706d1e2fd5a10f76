import * as v from 'valibot';
import { amount, filledText, oneOf } from '#data-adapters/formats/cell-schema.ts';
import { type RowRules } from '#data-adapters/formats/read-rows.ts';

/** Codes of upper-tier local authorities joined by semicolons; blank where not known. */
const utlaCodes = v.pipe(
  v.string(),
  v.transform((text) => (text === '' ? [] : text.split(';').map((code) => code.trim()))),
  v.array(
    v.pipe(
      v.string(),
      v.regex(/^E\d{8}$/, (issue) => `“${issue.input}” is not the code of a local authority`),
    ),
  ),
);

/** One delivery area of Connect to Work. Money is in millions of pounds. */
const ConnectToWorkRow = v.object({
  delivery_area: filledText,
  lead_body: v.string(),
  funding_gbp_m: amount,
  people_total: amount,
  places_per_year: amount,
  announced: v.string(),
  utla_codes: utlaCodes,
  membership_basis: oneOf(['stated', 'name', 'inferred', 'unknown']),
  note: v.string(),
  source: filledText,
});

export const connectToWorkRules: RowRules<(typeof ConnectToWorkRow)['entries']> = {
  expected:
    'delivery areas of Connect to Work (a CSV with delivery_area, utla_codes and ' +
    'membership_basis columns)',
  schema: ConnectToWorkRow,
  codes: {
    funding_gbp_m: 'not-a-number',
    people_total: 'not-a-number',
    places_per_year: 'not-a-number',
    utla_codes: 'unknown-area',
  },
};

export type ConnectToWorkValues = v.InferOutput<typeof ConnectToWorkRow>;
