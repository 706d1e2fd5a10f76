import { isWebLink } from '#app/domain/check-service.ts';
import { type DirectoryEntry } from '#app/domain/directory.ts';
import { periodLabel } from '#app/domain/period.ts';
import { type Verified } from '#app/domain/service.ts';

/** A service of the directory in the words of the page. */
export interface EntryView {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly isSample: boolean;
  /** What is recorded, with its name; text as it was written, line ends and all. */
  readonly facts: readonly { readonly name: string; readonly text: string }[];
  /** An address of the web; null where there is none, or it is none that may be opened. */
  readonly link: string | null;
  /** `Not verified for 6 months: last on 1 January 2026, by AHP lead`; null where it is current. */
  readonly mark: string | null;
  /** When it was verified and by which role, where that is current. */
  readonly verified: string | null;
  readonly funding: string | null;
  /** `how to refer, wait`; null where nothing is missing. */
  readonly missing: string | null;
}

export function entryView(entry: DirectoryEntry): EntryView {
  const { id, name, family, isSample, link, verified, mark } = entry;
  const isLink = isWebLink(link);
  const all = [
    { name: 'Provider', text: entry.provider },
    { name: 'How to refer', text: entry.howToRefer },
    { name: 'For whom', text: entry.eligibility },
    { name: 'Contact', text: entry.contact },
    { name: 'Link', text: link },
    { name: 'Median wait', text: waitText(entry.medianWaitWeeks) },
  ];
  const missing = all.filter(({ text }) => text === '').map((fact) => fact.name.toLowerCase());
  const scope = entry.scope === null ? [] : [{ name: 'Covers', text: scopeText(entry.scope) }];
  return {
    id,
    name,
    family,
    isSample,
    facts: [
      ...all.filter(({ name: fact, text }) => text !== '' && !(isLink && fact === 'Link')),
      ...scope,
    ],
    link: isLink ? link : null,
    mark:
      mark === null
        ? null
        : `${capital(mark)}${verified === null ? '' : `: last on ${words(verified)}`}`,
    verified: mark === null && verified !== null ? `Verified on ${words(verified)}` : null,
    funding: fundingText(entry),
    missing: missing.length === 0 ? null : missing.join(', '),
  };
}

/** `25 November 2026` */
export function dayText(date: string): string {
  return periodLabel({ start: date, months: 0 });
}

function waitText(weeks: number | null): string {
  return weeks === null ? '' : `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;
}

function scopeText(scope: string): string {
  return scope.replace(/^covers /, '');
}

function words({ on, byRole }: Verified): string {
  return `${dayText(on)}${byRole === '' ? '' : `, by ${byRole}`}`;
}

function fundingText({ funding, fundingEnds }: DirectoryEntry): string | null {
  if (funding === null || fundingEnds === null) return null;
  return funding === 'ended'
    ? `Funding ended on ${dayText(fundingEnds)}: ask whether it still runs`
    : `Funding ends on ${dayText(fundingEnds)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
