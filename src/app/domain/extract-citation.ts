import { periodLabel } from './period.ts';

/** Where figures that a person brought come from. Nothing is accepted without it. */
export interface ExtractCitation {
  /** Title of the document or data set, as printed. */
  readonly document: string;
  /** Page, table or sheet the figures stand on. */
  readonly page: string;
  /** Where a reader can look it up. */
  readonly url: string;
  /** When it was published or extracted, as an ISO date. */
  readonly date: string;
}

/** Where an indicator that a person brought comes from, and when they accepted it. */
export interface BroughtFrom {
  readonly citation: ExtractCitation;
  /** An ISO instant. */
  readonly accepted: string;
}

/** What is to be put right, by field; a field that is in order is absent. */
export type CitationProblems = Readonly<Partial<Record<keyof ExtractCitation, string>>>;

/** Checks a citation as it is filled in. `today`: an ISO date. */
export function citationProblems(citation: ExtractCitation, today: string): CitationProblems {
  const { document, page, url, date } = citation;
  const problems: Partial<Record<keyof ExtractCitation, string>> = {};
  if (document.trim() === '') problems.document = 'Enter the title of the document.';
  if (page.trim() === '') problems.page = 'Enter the page, table or sheet the figures stand on.';
  const urlProblem = problemOfUrl(url.trim());
  if (urlProblem !== '') problems.url = urlProblem;
  const dateProblem = problemOfDate(date.trim(), today);
  if (dateProblem !== '') problems.date = dateProblem;
  return problems;
}

export function isCited(citation: ExtractCitation, today: string): boolean {
  return Object.keys(citationProblems(citation, today)).length === 0;
}

/** `Joint strategic needs assessment 2025, page 12, 3 March 2026`. */
export function citationLine({ document, page, date }: ExtractCitation): string {
  const where = /^\d+(-\d+)?$/.test(page.trim()) ? `page ${page.trim()}` : page.trim();
  return [document.trim(), where, dayInWords(date.trim())].filter((part) => part !== '').join(', ');
}

function problemOfUrl(url: string): string {
  if (url === '') return 'Enter the web address of the document.';
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const isWeb = parsed !== null && ['http:', 'https:'].includes(parsed.protocol);
  return isWeb && parsed.hostname !== '' ? '' : 'Enter a web address that starts with https://.';
}

function problemOfDate(date: string, today: string): string {
  if (date === '') return 'Enter the date it was published or extracted.';
  if (!isRealDate(date)) return 'Enter a date as year, month and day, such as 2026-03-01.';
  if (date > today) return 'The date lies in the future.';
  return date < '1990-01-01' ? 'The date lies before 1990.' : '';
}

function dayInWords(date: string): string {
  return isRealDate(date) ? periodLabel({ start: date, months: 0 }) : date;
}

function isRealDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
