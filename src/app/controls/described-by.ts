/** Ids of what describes a field: its problem or else its hint, and its warning. Null: nothing does. */
export function describedBy(
  id: string,
  problem: string,
  hint: string,
  warning: string,
): string | null {
  const parts = [
    ...(problem !== '' ? [`${id}-problem`] : hint !== '' ? [`${id}-hint`] : []),
    ...(warning === '' ? [] : [`${id}-warning`]),
  ];
  return parts.length === 0 ? null : parts.join(' ');
}
