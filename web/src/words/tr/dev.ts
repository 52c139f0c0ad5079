export default {
  title: 'Geliştirici sayfaları',
  process: {
    title: 'Süreç: {{id}}',
  },
};
