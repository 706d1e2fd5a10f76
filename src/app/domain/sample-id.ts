/** Records and places of the sample register; nothing else may begin so. */
const SAMPLE_ID = 'sample-';
const SAMPLE_PLACE = /^SAMPLE\d{3}$/;

export const SAMPLE_MARK = 'Sample';

/** Whether a record belongs to the sample register. */
export function isSample(id: string): boolean {
  return id.startsWith(SAMPLE_ID);
}

/** Whether a place belongs to the fictional system of the sample register. */
export function isSamplePlace(code: string): boolean {
  return SAMPLE_PLACE.test(code);
}
