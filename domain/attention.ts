/** What operators may choose when the system could not finish something by itself. */
export const attentionLabels: Readonly<Record<string, string>> = {
  retry: 'Yeniden dene',
  skip: 'Göndermeden kapat',
};
