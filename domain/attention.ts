/** The step of every process at which operators mend what could not be finished. */
export const attentionStep = { id: 'attention', title: 'Müdahale gerekiyor' };

/** What operators may choose when the system could not finish something by itself. */
export const attentionLabels: Readonly<Record<string, string>> = {
  retry: 'Yeniden dene',
  skip: 'Göndermeden kapat',
};
