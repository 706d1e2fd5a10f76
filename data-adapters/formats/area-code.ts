/** `nE54000027` is the ICB or sub-ICB location whose code is E54000027. */
export function withoutPrefix(areaCode: string): string {
  return areaCode.replace(/^n(?=[A-Z]\d{8}$)/, '');
}
