import type tr from '../tr/dev.ts';

const words: typeof tr = {
  process: {
    title: 'Process: {{id}}',
    others: 'Other pages',
    diagram: 'Drawing',
    templates: 'Templates',
    declaration: 'Declaration',
    asData: 'Show as data',
    forms: 'Forms',
    empty: 'Empty it',
    emptyOf: '{{title}}: empty it',
    sample: 'Fill in the sample',
    sampleOf: '{{title}}: fill in the sample',
  },
  parts: {
    title: 'Shared parts',
    about: 'The parts that all screens are made of, in every state; names and texts are made up.',
    words: 'What a page says',
    lists: 'Lists',
    cases: 'What is seen of a case',
    drawings: 'Drawing of a process',
    fields: 'Fields of forms',
    loading: 'On its way',
    refused: 'Refused',
    empty: 'Empty',
    filled: 'Filled',
    withProblems: 'To be mended',
    who: 'Who',
    what: 'What',
    act: 'Do it',
    ask: 'Ask, then do',
    secret: 'Secret',
  },
};
export default words;
