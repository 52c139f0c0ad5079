import type tr from '../tr/dev.ts';

const words: typeof tr = {
  title: 'Pages for developers',
  process: {
    title: 'Process: {{id}}',
  },
};
export default words;
