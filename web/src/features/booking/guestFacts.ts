import { t } from '@/lib/i18n.ts';

/** What a guest answered, in words: the keys of questions are made from their labels, which may be gone. */
export function answerTexts(answers: unknown): { name: string; text: string }[] {
  if (typeof answers !== 'object' || answers === null) return [];
  return Object.entries(answers).map(([key, answer]) => {
    const words = key.replaceAll('_', ' ');
    return { name: words.charAt(0).toUpperCase() + words.slice(1), text: textOf(answer) };
  });
}

function textOf(answer: unknown): string {
  if (typeof answer === 'boolean') return t(answer ? 'guest.yes' : 'guest.no');
  return Array.isArray(answer) ? answer.join(', ') : String(answer);
}
