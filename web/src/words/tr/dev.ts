export default {
  title: 'Geliştirici sayfaları',
};
