/** Whether a text holds every word of a question, in any order and case. */
export function holdsWords(text: string, question: string): boolean {
  const lower = text.toLowerCase();
  return question
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}
